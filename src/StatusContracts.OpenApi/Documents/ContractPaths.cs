using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace StatusContracts.OpenApi.Documents;

/// <summary>The resources of a contract by the paths under which a document shows them.</summary>
internal sealed class ContractPaths
{
    private volatile Reading? _last;

    /// <summary>The methods of the resource that <paramref name="stub"/> belongs to; null where there is none.</summary>
    public IReadOnlyList<string>? AllowOf(ApiDescription stub, IStatusContract contract)
    {
        var route = "/" + stub.RelativePath?.Trim('/');
        var planned = At(route, contract)
            .Where(resource => resource.Stubs.Any(planned => planned.Method is null || IsMethod(planned.Method, stub)))
            .ToList();
        return (planned.Find(resource => resource.Routes.Contains(route)) ?? planned.FirstOrDefault())?.Allow;
    }

    /// <summary>Says of each path of <paramref name="document"/> which methods it does not have.</summary>
    public void Write(OpenApiDocument document, IStatusContract contract)
    {
        foreach (var (path, item) in document.Paths)
        {
            if (item is OpenApiPathItem written)
            {
                PathDocument.Write(written, At(path, contract));
            }
        }
    }

    // Several, where constraints or hosts tell them apart.
    private IEnumerable<ResourceContract> At(string path, IStatusContract contract)
    {
        // Each document asks once for each operation and each path. The list is another one when the endpoints are.
        var resources = contract.Resources;
        if (_last is not { } last || last.Resources != resources)
        {
            _last = last = new(resources, resources
                .SelectMany(resource => resource.Routes.Select(DocumentPath.Of).OfType<string>().Distinct(), KeyValuePair.Create)
                .ToLookup(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal));
        }

        return DocumentPath.Of(path) is { } known ? last.ByPath[known] : [];
    }

    // A description keeps the spelling of the application.
    private static bool IsMethod(string method, ApiDescription description) =>
        string.Equals(method, description.HttpMethod, StringComparison.OrdinalIgnoreCase);

    private sealed record Reading(IReadOnlyList<ResourceContract> Resources, ILookup<string, ResourceContract> ByPath);
}
