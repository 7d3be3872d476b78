using System.Globalization;

namespace StatusContracts.Model;

/// <summary>Days as ISO 8601 writes them: <c>2027-03-31</c>.</summary>
internal static class IsoDate
{
    /// <summary>How a day is written.</summary>
    public const string Format = "yyyy-MM-dd";

    /// <summary>Reads a day; its time is midnight, of no time zone.</summary>
    public static bool TryParse(string text, out DateTime day) =>
        DateTime.TryParseExact(text.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
