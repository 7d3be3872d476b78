using System.Text.Json;
using StatusContracts.Interop.Tools;

namespace StatusContracts.Interop.Scanners;

/// <summary>
/// ffuf sends every method to every path of the sample's OpenAPI document, as fuzzers that read such a document do, and
/// what comes back is what the document says: <c>docs/fuzzers.md</c>.
/// </summary>
public sealed class FuzzedMethods(ListeningSample sample) : IClassFixture<ListeningSample>
{
    private static readonly string[] Known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"];
    private static readonly string[] Unknown = ["BREW", "PROPFIND", "patch"];

    [ToolFact(Tool.Ffuf)]
    public async Task EveryMethodOfEveryPath_IsAnsweredAsDocumented()
    {
        using var client = new HttpClient { BaseAddress = sample.Address };
        var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json")).RootElement;
        var operations = document.GetProperty("paths").EnumerateObject().ToDictionary(path => Url(path.Name), path => path.Value);

        var answers = await FuzzAsync(sample.Address, operations.Keys);

        Assert.Equal(operations.Count * (Known.Length + Unknown.Length), answers.Count);
        foreach (var path in answers.GroupBy(answer => answer.Path))
        {
            var documented = path.ToLookup(answer => operations[path.Key].TryGetProperty(answer.Method.ToLowerInvariant(), out _));
            var isGuarded = documented[true].All(answer => answer.Status == 401);

            Assert.All(documented[true], answer => AssertServed(answer, operations[path.Key].GetProperty(answer.Method.ToLowerInvariant())));
            Assert.All(documented[false], answer => Assert.Equal(answer with { Status = isGuarded ? 401 : Known.Contains(answer.Method) ? 405 : 501 }, answer));
        }
    }

    // Without content or a login a request may be refused, but the method is there.
    private static void AssertServed(Answer answer, JsonElement operation) => Assert.True(
        answer.Status is < 500 and not (404 or 405) || (answer.Status == 501 && operation.GetProperty("responses").TryGetProperty("501", out _)),
        answer.ToString());

    private static async Task<IReadOnlyList<Answer>> FuzzAsync(Uri origin, IEnumerable<string> paths)
    {
        var lists = new Dictionary<string, string>
        {
            ["methods"] = string.Join('\n', Known.Concat(Unknown)),
            ["paths"] = string.Join('\n', paths),
        };

        // One request at a time: ffuf 1.1 loses results that come at once.
        await using var ffuf = new RunningTool(Tool.Ffuf, lists, _ =>
            ["-t", "1", "-w", "methods:METHOD", "-w", "paths:PATH", "-X", "METHOD", "-u", $"{origin}PATH", "-mc", "all", "-o", "answers", "-of", "json", "-s"]);
        await ffuf.UntilEndAsync();

        using var answers = JsonDocument.Parse(await File.ReadAllTextAsync(ffuf.PathOf("answers")));
        return [.. answers.RootElement.GetProperty("results").EnumerateArray().Select(Answer.Of)];
    }

    // A number is what every parameter of the sample takes, but for the name of a display.
    private static string Url(string template) => template.TrimStart('/')
        .Replace("{id}", "1", StringComparison.Ordinal)
        .Replace("{number}", "1", StringComparison.Ordinal)
        .Replace("{display}", "summer", StringComparison.Ordinal);

    private sealed record Answer(string Method, string Path, int Status)
    {
        public static Answer Of(JsonElement result) => new(
            result.GetProperty("input").GetProperty("METHOD").GetString()!,
            result.GetProperty("input").GetProperty("PATH").GetString()!,
            result.GetProperty("status").GetInt32());
    }
}
