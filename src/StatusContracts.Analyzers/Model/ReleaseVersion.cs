using System.Globalization;

namespace StatusContracts.Model;

/// <summary>
/// A version as people plan and assemblies carry it: <c>2.0</c>, <c>v2</c>, <c>2.1.0-preview.3</c>, <c>2.1.0+5f3a</c>.
/// Ordered as in Semantic Versioning 2.0.0 (section 11), with one to four numbers of which missing ones are zero.
/// </summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
/// <param name="Patch">The third number.</param>
/// <param name="Revision">The fourth number, which only assembly versions have.</param>
/// <param name="Prerelease">What follows the hyphen; empty for a release. Build metadata after <c>+</c> says nothing about order.</param>
internal readonly record struct ReleaseVersion(int Major, int Minor, int Patch, int Revision, string Prerelease)
    : IComparable<ReleaseVersion>
{
    /// <summary>Reads a version; false for everything else, dates included.</summary>
    public static bool TryParse(string text, out ReleaseVersion version)
    {
        version = default;
        text = text.Trim();
        text = text.StartsWith("v", StringComparison.OrdinalIgnoreCase) ? text.Substring(1) : text;

        var (rest, metadata) = Cut(text, '+');
        var (core, prerelease) = Cut(rest, '-');
        if (!AreIdentifiers(metadata) || !AreIdentifiers(prerelease))
        {
            return false;
        }

        var parts = core.Split('.');
        var numbers = new int[4];
        if (parts.Length > numbers.Length)
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        version = new(numbers[0], numbers[1], numbers[2], numbers[3], prerelease ?? "");

        // 2027-03-31 would be a prerelease of 2027: dates are read first, and what looks like one is a date gone wrong.
        return !(parts.Length == 1 && parts[0].Length == 4 && prerelease is { Length: > 0 } && char.IsDigit(prerelease[0]));
    }

    /// <inheritdoc/>
    public int CompareTo(ReleaseVersion other)
    {
        foreach (var order in (ReadOnlySpan<int>)
            [Major.CompareTo(other.Major), Minor.CompareTo(other.Minor), Patch.CompareTo(other.Patch), Revision.CompareTo(other.Revision)])
        {
            if (order != 0)
            {
                return order;
            }
        }

        return ComparePrereleases(Prerelease, other.Prerelease);
    }

    /// <summary>As it is written in full: <c>2.1.0-preview.3</c>.</summary>
    public override string ToString() =>
        $"{Major}.{Minor}.{Patch}" + (Revision == 0 ? "" : "." + Revision.ToString(CultureInfo.InvariantCulture))
        + (Prerelease.Length == 0 ? "" : "-" + Prerelease);

    private static int ComparePrereleases(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            // A release comes after its previews.
            return right.Length.CompareTo(left.Length);
        }

        var (lefts, rights) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Min(lefts.Length, rights.Length); i++)
        {
            var order = CompareIdentifiers(lefts[i], rights[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return lefts.Length.CompareTo(rights.Length);
    }

    // Numbers come before words and are compared as numbers, however many digits they have.
    private static int CompareIdentifiers(string left, string right) => (left.All(IsDigit), right.All(IsDigit)) switch
    {
        (true, true) => Math.Sign(CompareNumbers(left.TrimStart('0'), right.TrimStart('0'))),
        (true, false) => -1,
        (false, true) => 1,
        (false, false) => string.CompareOrdinal(left, right),
    };

    private static int CompareNumbers(string left, string right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);

    private static (string Before, string? After) Cut(string text, char at)
    {
        var index = text.IndexOf(at);
        return index < 0 ? (text, null) : (text.Substring(0, index), text.Substring(index + 1));
    }

    private static bool AreIdentifiers(string? text) =>
        text is null || text.Split('.').All(part => part.Length > 0 && part.All(c => IsDigit(c) || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-'));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
