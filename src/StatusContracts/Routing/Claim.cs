using Microsoft.AspNetCore.Routing;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>One live endpoint, as far as it says who takes which method.</summary>
/// <param name="Methods">The methods that it takes; empty for any.</param>
/// <param name="Stub">What is planned, when it is a stub.</param>
/// <param name="IsRefusal">Whether it is there only to refuse. It takes no request, and has a say only in reasons.</param>
internal sealed record Claim(RouteEndpoint Endpoint, string[] Methods, StubFacts? Stub, bool IsRefusal)
{
    public static Claim Of(RouteEndpoint endpoint) => new(
        endpoint,
        EndpointDeclarations.Methods(endpoint),
        EndpointDeclarations.Stub(endpoint),
        EndpointDeclarations.IsRefusal(endpoint));

    public bool TakesAnyMethod => Methods.Length == 0;

    /// <param name="method">A method; null for any other than those that an endpoint names.</param>
    public bool Takes(string? method) =>
        !IsRefusal && (TakesAnyMethod || (method is not null && Methods.Contains(method, StringComparer.OrdinalIgnoreCase)));

    /// <summary>
    /// Who comes first when several claims take the same method of the same URL: order, precedence, then one that names
    /// the method before one that takes any, one for certain hosts before one for all, as in
    /// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Http/Routing/src/Matching/EndpointComparer.cs.
    /// </summary>
    public static int Compare(Claim x, Claim y)
    {
        var order = x.Endpoint.Order.CompareTo(y.Endpoint.Order);
        if (order != 0)
        {
            return order;
        }

        var precedence = x.Endpoint.RoutePattern.InboundPrecedence.CompareTo(y.Endpoint.RoutePattern.InboundPrecedence);
        if (precedence != 0)
        {
            return precedence;
        }

        var named = x.TakesAnyMethod.CompareTo(y.TakesAnyMethod);
        if (named != 0)
        {
            return named;
        }

        var hosts = IsForAllHosts(x).CompareTo(IsForAllHosts(y));

        // A stub beside an implementation of the same rank hides nothing.
        return hosts != 0 ? hosts : (x.Stub is not null).CompareTo(y.Stub is not null);
    }

    private static bool IsForAllHosts(Claim claim) =>
        claim.Endpoint.Metadata.GetMetadata<IHostMetadata>() is not { Hosts.Count: > 0 };
}
