using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using StatusContracts.Shared;

namespace StatusContracts.OpenApi.Documents;

/// <summary>What a document says of a planned operation.</summary>
internal static class OperationDocument
{
    private const string Extension = "x-not-implemented";

    private static readonly string Status = Problem.NotImplementedStatus.ToString(CultureInfo.InvariantCulture);

    /// <summary>Says of <paramref name="operation"/> that it is planned. What it says of other statuses stays.</summary>
    /// <param name="allow">The methods of the resource; null where nobody knows.</param>
    /// <param name="schema">The schema of problems.</param>
    public static void Write(
        OpenApiOperation operation, NotImplementedYetAttribute declaration, IReadOnlyList<string>? allow, IOpenApiSchema schema)
    {
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
        if (operation.Extensions.ContainsKey(Extension))
        {
            // Added twice, or the application says it in its own way.
            return;
        }

        var facts = FactsOf(declaration);
        var problem = Problem.Planned(facts, allow is null ? null : string.Join(", ", allow));
        operation.Extensions.Add(Extension, new JsonNodeExtension(Plan(facts, problem)));
        operation.Description = $"{operation.Description}\n\n{Sentences(facts)}".TrimStart();
        var response = ResponseOf(operation);
        response.Description = problem.Detail;
        response.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
        response.Content[ProblemShape.MediaType] = new() { Schema = schema, Example = JsonNode.Parse(ProblemShape.Json(problem)) };
    }

    // What the application says of it besides, other content types for one, stays.
    private static OpenApiResponse ResponseOf(OpenApiOperation operation)
    {
        operation.Responses ??= [];
        if (operation.Responses.GetValueOrDefault(Status) is not OpenApiResponse response)
        {
            operation.Responses[Status] = response = new();
        }

        return response;
    }

    private static StubFacts FactsOf(NotImplementedYetAttribute declaration) => new(
        declaration.Feature,
        PlannedFor: declaration.PlannedFor,
        Documentation: declaration.Documentation,
        Alternative: declaration.Alternative,
        Detail: declaration.Detail,
        Until: declaration.Until);

    private static JsonObject Plan(StubFacts facts, Problem problem)
    {
        var plan = new JsonObject(
            ProblemShape.Extensions(problem).Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value)));
        if (facts.Until is not null)
        {
            // Not the flag's name, which no answer says either.
            plan["gated"] = true;
        }

        return plan;
    }

    // The standard sentence also where the answer has one of its own: it names feature and plan.
    private static string Sentences(StubFacts facts)
    {
        var gate = facts.Until is null ? "" : " Served to those for whom it is switched on.";
        var alternative = facts.Alternative is { } other ? $" Until then: `{other}`." : "";
        var documentation = facts.Documentation is { } page ? $" See {page}" : "";
        return $"{Problem.Planned(facts with { Detail = null }, allow: null).Detail}{gate}{alternative}{documentation}";
    }
}
