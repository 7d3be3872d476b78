using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StatusContracts.Shared;

namespace StatusContracts.Tests.Shared;

public class ProblemShapeTests
{
    private const string Awkward = "\"quoted\" \\back\\ {brace}\r\n\u2028 🎉 </script>";

    public static TheoryData<string> Problems => [.. Cases.Keys];

    private static readonly Dictionary<string, Problem> Cases = new()
    {
        ["everything"] = new(501, "d", "f", "2.0", "https://example.com/?a=1&b=2", "POST /x", "r", "GET, PUT"),
        ["everything, awkward"] = new(405, Awkward, Awkward, Awkward, Awkward, Awkward, Awkward, "GET, M-SEARCH"),
        ["planned"] = Problem.Planned(new("Book reviews", "2.0"), "GET"),
        ["planned, no resource"] = Problem.Planned(new("Book reviews"), allow: null),
        ["not allowed"] = Problem.NotAllowed("GET, HEAD"),
        ["not allowed, no method"] = Problem.NotAllowed(""),
        ["refused"] = Problem.Refused(new("DELETE", "Never.", "POST /a", "https://example.com"), "GET"),
        ["unknown method"] = Problem.UnknownMethod(canonical: null, allow: null),
        ["method in the wrong case"] = Problem.UnknownMethod("PATCH", "GET"),
        ["unknown transfer coding"] = Problem.UnknownTransferCoding,
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void Json_SaysTheFactsAndNothingElse(string name)
    {
        var problem = Cases[name];

        var json = JsonNode.Parse(ProblemShape.Json(problem))!.AsObject();

        var expected = new JsonObject
        {
            ["type"] = problem.Type,
            ["title"] = problem.Title,
            ["status"] = problem.Status,
            ["detail"] = problem.Detail,
        };
        Add("feature", problem.Feature);
        Add("plannedFor", problem.PlannedFor);
        Add("documentation", problem.Documentation);
        Add("alternative", problem.Alternative);
        Add("reason", problem.Reason);
        Add("allow", problem.Allow is null ? null : new JsonArray([.. ProblemShape.Methods(problem.Allow).Select(method => JsonValue.Create(method))]));

        Assert.Equal(expected.Select(member => member.Key), json.Select(member => member.Key));
        Assert.True(JsonNode.DeepEquals(expected, json), json.ToJsonString());

        void Add(string member, JsonNode? value)
        {
            if (value is not null)
            {
                expected.Add(member, value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void Json_IsOneLineOfStrictUtf8(string name)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        var json = ProblemShape.Json(Cases[name]);

        Assert.DoesNotContain(json, char.IsControl);
        using var document = JsonDocument.Parse(strict.GetBytes(json));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("GET", 1)]
    [InlineData("GET, PUT", 2)]
    public void Methods_AreThoseThatAllowLists(string allow, int count)
    {
        var methods = ProblemShape.Methods(allow);

        Assert.Equal(count, methods.Length);
        Assert.Equal(allow, string.Join(", ", methods));
    }
}
