using System.Globalization;

namespace StatusContracts.Model.Plans;

/// <summary>What a stub is planned for: the release of a version, or a day.</summary>
internal abstract record Plan
{
    private const string Day = "yyyy-MM-dd";
    private const string Month = "yyyy-MM";

    /// <summary>Reads a version (<see cref="ReleaseVersion.Parse"/>) or an ISO 8601 date or month; null when it is neither.</summary>
    public static Plan? Parse(string text)
    {
        if (IsLikeDate(text))
        {
            return ParseDate(text);
        }

        return ReleaseVersion.Parse(text) is { } version ? new OfVersion(version) : null;
    }

    /// <summary>Whether the plan was due: in a build of <paramref name="version"/>, on <paramref name="day"/>.</summary>
    /// <param name="version">The version that is being built; null when that is not known, and no version is due.</param>
    /// <param name="day">The day of the build; null when that is not known, and no date is due.</param>
    public abstract bool IsOverdue(ReleaseVersion? version, DateTime? day);

    // 2027-3 could be the prerelease 3 of version 2027. Whoever writes it means March.
    private static bool IsLikeDate(string text) =>
        text.Length > 5 && text[4] == '-' && text.All(static c => c is (>= '0' and <= '9') or '-');

    private static OfDate? ParseDate(string text) =>
        TryParse(text, Day, out var day) ? new(day)
        : TryParse(text, Month, out var month) ? new(month.AddMonths(1).AddDays(-1))
        : null;

    private static bool TryParse(string text, string format, out DateTime date) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Planned for a version: due in the build of that version, which a prerelease of it is not yet.</summary>
    public sealed record OfVersion(ReleaseVersion Version) : Plan
    {
        public override bool IsOverdue(ReleaseVersion? version, DateTime? day) => version is not null && Version.CompareTo(version) <= 0;
    }

    /// <summary>Planned for a day, or for a month: due when its last day is over.</summary>
    public sealed record OfDate(DateTime LastDay) : Plan
    {
        public override bool IsOverdue(ReleaseVersion? version, DateTime? day) => day is { } today && LastDay < today.Date;
    }
}
