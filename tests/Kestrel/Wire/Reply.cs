using System.Globalization;
using System.Text;

namespace StatusContracts.Conformance;

/// <summary>One response as it was on the wire.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Fields">The header lines in the order in which they came, without <c>Date</c>.</param>
/// <param name="Body">Every byte after the headers.</param>
public sealed record Reply(int Status, IReadOnlyList<string> Fields, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>All of it, for comparison.</summary>
    public string Transcript => $"{Status}\n{string.Join('\n', Fields)}\n\n{Text}";

    /// <summary>The value of a header that came once; null when it did not come.</summary>
    public string? this[string name]
    {
        get
        {
            var values = Fields.Where(field => field.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).ToList();
            return values.Count == 0 ? null : Assert.Single(values)[(name.Length + 1)..].Trim();
        }
    }

    public static Reply Parse(byte[] received)
    {
        var end = received.AsSpan().IndexOf("\r\n\r\n"u8);
        Assert.True(end > 0, "No response.");
        var lines = Encoding.Latin1.GetString(received, 0, end).Split("\r\n");
        var status = int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture);
        var fields = lines.Skip(1).Where(line => !line.StartsWith("Date:", StringComparison.OrdinalIgnoreCase));
        return new(status, [.. fields], received[(end + 4)..]);
    }

    public override string ToString() => Transcript;
}
