using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace StatusContracts.OpenApi.Documents;

/// <summary>
/// What a document says of the methods that a path does not have. A 405 belongs to no operation: each operation of a path is
/// one that is allowed.
/// </summary>
internal static class PathDocument
{
    private const string Extension = "x-method-not-allowed";

    /// <summary>Says of <paramref name="path"/> which methods its resources allow, and why they refuse others.</summary>
    public static void Write(OpenApiPathItem path, IEnumerable<ResourceContract> resources)
    {
        // What takes any method answers no 405.
        JsonNode[] refusing = [.. resources.Where(resource => !resource.ServesAnyMethod).Select(Describe)];
        if (refusing.Length > 0)
        {
            path.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
            path.Extensions.TryAdd(Extension, new JsonNodeExtension(new JsonArray(refusing)));
        }
    }

    private static JsonObject Describe(ResourceContract resource)
    {
        var described = new JsonObject { ["route"] = resource.Route };
        if (resource.Hosts.Count > 0)
        {
            described["hosts"] = ArrayOf(resource.Hosts);
        }

        described["allow"] = ArrayOf(resource.Allow);
        if (resource.Refusals.Count > 0)
        {
            described["refused"] = new JsonArray([.. resource.Refusals.Select(Describe)]);
        }

        return described;
    }

    private static JsonObject Describe(RefusalContract refusal)
    {
        var described = new JsonObject { ["method"] = refusal.Method, ["reason"] = refusal.Reason };
        if (refusal.Alternative is { } alternative)
        {
            described["alternative"] = alternative;
        }

        if (refusal.Documentation is { } documentation)
        {
            described["documentation"] = documentation;
        }

        return described;
    }

    private static JsonArray ArrayOf(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
