using Microsoft.AspNetCore.Http;

namespace StatusContracts.Oracle;

/// <summary>What routing selects for a request.</summary>
/// <param name="Routes">The route; none when routing answers by itself or not at all, several when it cannot decide.</param>
public readonly record struct Selection(IReadOnlyList<Route> Routes)
{
    public static readonly Selection None = new([]);

    public bool IsImplemented => Routes.Any(route => route.IsImplemented);

    public bool IsStub => Routes.Count > 0 && Routes.All(route => route.IsStub);

    public bool IsFallback => Routes.Count > 0 && Routes.All(route => route.IsFallback);

    public bool HasStub => Routes.Any(route => route.IsStub);

    public static Selection Of(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<Route>() is { } route ? new([route]) : None;
}
