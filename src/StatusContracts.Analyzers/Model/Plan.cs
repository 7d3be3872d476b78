using System.Globalization;

namespace StatusContracts.Model;

/// <summary>What a stub is planned for: the release of a version, or a day.</summary>
internal abstract record Plan
{
    private const string Month = "yyyy-MM";

    /// <summary>Reads a date or month (ISO 8601) or a <see cref="ReleaseVersion"/>; null when it is neither.</summary>
    public static Plan? Parse(string text)
    {
        if (IsoDate.TryParse(text, out var day))
        {
            return new OfDate(day);
        }

        if (DateTime.TryParseExact(text, Month, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new OfDate(month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
        }

        return !IsLikeDate(text.Trim()) && ReleaseVersion.TryParse(text, out var version) ? new OfVersion(version) : null;
    }

    // 2027-Q3 could be a prerelease of version 2027. Whoever writes it means the autumn.
    private static bool IsLikeDate(string text) =>
        text.Length > 4 && text[4] == '-' && text.Take(4).All(static c => c is >= '0' and <= '9');

    /// <summary>Whether the plan should have come true: in a build of <paramref name="version"/>, on <paramref name="day"/>.</summary>
    /// <param name="version">The version that is being built; null when that is not known, and no version is overdue.</param>
    /// <param name="day">The day of the build; null when that is not known, and no date is overdue.</param>
    public abstract bool IsOverdue(ReleaseVersion? version, DateTime? day);

    /// <summary>Planned for a version: overdue from the build of that version on, which a prerelease of it is not yet.</summary>
    public sealed record OfVersion(ReleaseVersion Version) : Plan
    {
        public override bool IsOverdue(ReleaseVersion? version, DateTime? day) => version is { } built && Version.CompareTo(built) <= 0;
    }

    /// <summary>Planned for a day, or for a month: overdue when its last day is over.</summary>
    public sealed record OfDate(DateTime LastDay) : Plan
    {
        public override bool IsOverdue(ReleaseVersion? version, DateTime? day) => day is { } today && LastDay < today.Date;
    }
}
