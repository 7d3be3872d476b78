using System.Text.Json;

namespace StatusContracts.Misuse;

/// <summary>What the compiler logs under <c>ErrorLog</c>, version 2.1: suggestions too, which no build prints.</summary>
internal static class Sarif
{
    private const string IdPrefix = "STC";

    /// <summary>The diagnostics of this package, by place. Files are named from <paramref name="root"/>.</summary>
    public static IReadOnlyList<Finding> Read(string json, string root)
    {
        using var log = JsonDocument.Parse(json);
        return [.. log.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith(IdPrefix, StringComparison.Ordinal))
            .Where(result => !result.TryGetProperty("suppressions", out _))
            .Select(result => Read(result, new Uri(root.TrimEnd('/') + "/")))
            .OrderBy(finding => finding.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)];
    }

    private static Finding Read(JsonElement result, Uri root)
    {
        var id = result.GetProperty("ruleId").GetString()!;
        var message = result.GetProperty("message").GetProperty("text").GetString()!;
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
        {
            return new(id, null, 0, message);
        }

        var place = locations[0].GetProperty("physicalLocation");
        var file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!, UriKind.Absolute);
        return new(
            id,
            Uri.UnescapeDataString(root.MakeRelativeUri(file).ToString()),
            place.GetProperty("region").GetProperty("startLine").GetInt32(),
            message);
    }
}
