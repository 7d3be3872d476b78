namespace StatusContracts.Discovery.Rereading;

/// <summary>
/// What stands for a text, or for many, when it is compared. Of 128 bits, because what is equal by chance would not be read
/// again.
/// </summary>
internal readonly struct Fingerprint(ulong high, ulong low) : IEquatable<Fingerprint>
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;

    private readonly ulong _high = high;
    private readonly ulong _low = low;

    /// <summary>The name alone, as it stands in tables: two names that share one are taken for each other, which is read once too often.</summary>
    public static ulong OfName(string name)
    {
        var hash = Start;
        foreach (var c in name)
        {
            hash = Next(hash, c);
        }

        return hash;
    }

    /// <summary>Before the first character of a name.</summary>
    public const ulong Start = 0xCBF29CE484222325;

    /// <summary>With one more character of a name.</summary>
    public static ulong Next(ulong hash, char c) => (hash ^ c) * 0x100000001B3;

    public Fingerprint With(ulong value)
    {
        var high = (_high ^ value) * First;
        var low = (_low + value) * Second;
        return new(high ^ (high >> 29) ^ low, low ^ (low >> 31));
    }

    public Fingerprint With(Fingerprint other) => With(other._high).With(other._low);

    public Fingerprint With(string text)
    {
        var (high, low) = (_high, _low);
        foreach (var c in text)
        {
            high = (high ^ c) * First;
            low = (low + c) * Second;
            high ^= high >> 32;
            low ^= low >> 29;
        }

        return new Fingerprint(high, low).With((ulong)text.Length);
    }

    public bool Equals(Fingerprint other) => _high == other._high && _low == other._low;

    public override bool Equals(object? obj) => obj is Fingerprint other && Equals(other);

    public override int GetHashCode() => _low.GetHashCode();
}
