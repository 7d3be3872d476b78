using System.Globalization;

namespace StatusContracts.Model.Plans;

/// <summary>
/// A version as packages and assemblies have it: one to four numbers, then perhaps a prerelease and build metadata.
/// Ordered as NuGet orders versions (SemVer 2.0, section 11): a prerelease comes before its release, a number that is
/// left out is 0, and build metadata does not count.
/// </summary>
internal sealed class ReleaseVersion : IComparable<ReleaseVersion>, IEquatable<ReleaseVersion>
{
    private const int MostNumbers = 4;

    private readonly int[] _numbers;
    private readonly string[] _prerelease;

    private ReleaseVersion(int[] numbers, string[] prerelease)
    {
        _numbers = numbers;
        _prerelease = prerelease;
    }

    /// <summary>Reads <c>2</c>, <c>2.0</c>, <c>v2.0.1</c>, <c>2.0.0-preview.1+build.5</c>; null when it is no version.</summary>
    public static ReleaseVersion? Parse(string text)
    {
        var start = text.Length > 0 && text[0] is 'v' or 'V' ? 1 : 0;
        var metadata = text.IndexOf('+');
        var end = metadata < 0 ? text.Length : metadata;
        var dash = text.IndexOf('-', 0, end);
        if ((metadata >= 0 && Identifiers(text.Substring(metadata + 1)) is null)
            || Numbers(text.Substring(start, Math.Max((dash < 0 ? end : dash) - start, 0))) is not { } numbers)
        {
            return null;
        }

        return dash < 0 ? new(numbers, [])
            : Identifiers(text.Substring(dash + 1, end - dash - 1)) is { } prerelease ? new(numbers, prerelease)
            : null;
    }

    public int CompareTo(ReleaseVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (var i = 0; i < MostNumbers; i++)
        {
            if (_numbers[i] != other._numbers[i])
            {
                return _numbers[i].CompareTo(other._numbers[i]);
            }
        }

        if (_prerelease.Length == 0 || other._prerelease.Length == 0)
        {
            return other._prerelease.Length.CompareTo(_prerelease.Length);
        }

        for (var i = 0; i < Math.Min(_prerelease.Length, other._prerelease.Length); i++)
        {
            if (CompareIdentifiers(_prerelease[i], other._prerelease[i]) is var order and not 0)
            {
                return order;
            }
        }

        return _prerelease.Length.CompareTo(other._prerelease.Length);
    }

    public bool Equals(ReleaseVersion? other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is ReleaseVersion other && Equals(other);

    // Equal versions have equal numbers; of prereleases, few share them.
    public override int GetHashCode() => _numbers.Aggregate(_prerelease.Length, (hash, number) => (hash * 31) + number);

    private static int[]? Numbers(string text)
    {
        var parts = text.Split('.');
        var numbers = new int[MostNumbers];
        for (var i = 0; i < parts.Length; i++)
        {
            if (i == MostNumbers || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers;
    }

    private static string[]? Identifiers(string text)
    {
        var identifiers = text.Split('.');
        return Array.TrueForAll(identifiers, static identifier => identifier.Length > 0 && identifier.All(IsOfIdentifier))
            ? identifiers
            : null;
    }

    private static bool IsOfIdentifier(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-';

    // Numbers by value, and before words. Digits are compared as text: they may be more than any number type holds.
    private static int CompareIdentifiers(string left, string right)
    {
        var (leftIsNumber, rightIsNumber) = (left.All(IsDigit), right.All(IsDigit));
        if (leftIsNumber && rightIsNumber)
        {
            (left, right) = (left.TrimStart('0'), right.TrimStart('0'));
            return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
        }

        return leftIsNumber != rightIsNumber
            ? rightIsNumber.CompareTo(leftIsNumber)
            : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
