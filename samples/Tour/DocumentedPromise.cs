using System.Globalization;
using System.Text.Json;

namespace Tour;

/// <summary>Something that the OpenAPI document says with StatusContracts alone.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Place">Where: names of members and, in arrays, numbers.</param>
internal sealed record DocumentedPromise(string Text, string[] Place) : Promise
{
    public override IEnumerable<string> Differences(Stop stop, Answer stock, Answer answer) =>
    [
        .. Compare("status", "200", $"{answer.Status}"),
        .. Compare(string.Join(' ', Place), Text, Find(answer)),
        .. Compare("a 405 of an operation", null, answer.Text.Contains("\"405\":") ? "documented" : null),
    ];

    public override string Show(Answer answer) => Find(answer) is null ? $"{answer.Status}" : $"{answer.Status} and says it";

    public override string? Note(Stop stop, Answer answer) => $"{string.Join(' ', Place)}: “{Text}”";

    private string? Find(Answer answer)
    {
        var here = answer.Json();
        foreach (var step in Place)
        {
            here = here.ValueKind switch
            {
                JsonValueKind.Object when here.TryGetProperty(step, out var member) => member,
                JsonValueKind.Array when int.Parse(step, CultureInfo.InvariantCulture) is var index && index < here.GetArrayLength() => here[index],
                _ => default,
            };
        }

        return here.ValueKind == JsonValueKind.String ? here.GetString() : null;
    }
}
