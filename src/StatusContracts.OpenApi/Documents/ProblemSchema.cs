using Microsoft.OpenApi;
using StatusContracts.Shared;

namespace StatusContracts.OpenApi.Documents;

/// <summary>The schema of the problem that every 501 and 405 of StatusContracts carries, as a component of the document.</summary>
internal static class ProblemSchema
{
    /// <summary>The name of the component.</summary>
    public const string Name = "StatusContractProblem";

    private const string Uri = "uri";

    public static OpenApiSchema Create() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "A problem (RFC 9457) that says what the API does not do: what is planned (501), or which methods a resource has (405).",
        Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = Text("The kind of problem: the section of RFC 9110 about the status.", "uri-reference"),
            ["title"] = Text("The status in words."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The status code." },
            ["detail"] = Text("What happened, in a sentence or two."),
            ["feature"] = Text("What is planned."),
            ["plannedFor"] = Text("The version, or the ISO 8601 date, that it is planned for."),
            ["documentation"] = Text("A page about it.", Uri),
            ["alternative"] = Text("What to call instead, as method and route."),
            ["reason"] = Text("Why the resource will never have the method."),
            [ProblemShape.AllowMember] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
                Description = "The methods that the resource implements, as Allow lists them (RFC 9110, section 10.2.1).",
            },
        },
    };

    private static OpenApiSchema Text(string description, string? format = null) =>
        new() { Type = JsonSchemaType.String, Format = format, Description = description };
}
