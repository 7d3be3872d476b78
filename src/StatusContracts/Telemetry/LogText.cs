using System.Globalization;
using System.Text;
using StatusContracts.Shared;

namespace StatusContracts.Telemetry;

/// <summary>Text of declarations and routes in the log. It says what it looks like, and stays on its line.</summary>
internal static class LogText
{
    /// <summary>
    /// <paramref name="text"/> with line ends, other control characters, and what hides or reorders text as <c>\uXXXX</c>.
    /// </summary>
    public static string Of(string text)
    {
        if (text.All(JsonText.IsReadable))
        {
            return text;
        }

        var line = new StringBuilder(text.Length + 5);
        foreach (var c in text)
        {
            if (JsonText.IsReadable(c))
            {
                line.Append(c);
            }
            else
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
        }

        return line.ToString();
    }
}
