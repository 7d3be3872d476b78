using System.Text;
using System.Text.Json;

namespace Tour;

/// <summary>What came back over the wire.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Fields">The header fields; lines of one name joined as RFC 9110, section 5.3, says.</param>
/// <param name="Content">Every byte that followed the header, transfer coding removed.</param>
internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Fields, byte[] Content)
{
    public string? Allow => Field("Allow");

    public string Text => Encoding.UTF8.GetString(Content);

    public string? Field(string name) => Fields.GetValueOrDefault(name);

    /// <summary>The content as JSON; undefined when it is none.</summary>
    public JsonElement Json()
    {
        try
        {
            return JsonElement.Parse(Content);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>The answer in one line: <c>405 Allow: GET, PUT</c>.</summary>
    public override string ToString() => Allow switch
    {
        null => $"{Status}",
        "" => $"{Status} Allow: (empty)",
        _ => $"{Status} Allow: {Allow}",
    };
}
