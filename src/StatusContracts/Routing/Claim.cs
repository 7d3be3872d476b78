using Microsoft.AspNetCore.Routing;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>One live endpoint, as far as it says who takes which method.</summary>
/// <param name="Methods">The methods that it takes; empty for any.</param>
/// <param name="Stub">What is planned, when it is a stub.</param>
/// <param name="IsRefusal">Whether it is there only to refuse. It takes no request, and has a say only in reasons.</param>
/// <param name="IsFallback">Whether it takes only what nothing else takes. It is no part of what a resource offers.</param>
internal sealed record Claim(RouteEndpoint Endpoint, string[] Methods, StubFacts? Stub, bool IsRefusal, bool IsFallback)
{
    public static Claim Of(RouteEndpoint endpoint)
    {
        var isFallback = EndpointDeclarations.IsFallback(endpoint);
        return new(
            endpoint,
            EndpointDeclarations.Methods(endpoint),
            isFallback ? null : EndpointDeclarations.Stub(endpoint),
            EndpointDeclarations.IsRefusal(endpoint),
            isFallback);
    }

    /// <summary>Whether it is an endpoint that serves requests: neither a stub, a refusal nor a fallback.</summary>
    public bool IsImplementation => Stub is null && !IsRefusal && !IsFallback;

    /// <summary>The flag that makes an implementation of the stub; null for none.</summary>
    public string? Flag => Stub?.Until;

    /// <summary>Whether it is one of the same kind as <paramref name="other"/>, so that neither hides the other.</summary>
    public bool IsLike(Claim other) => (Stub is null) == (other.Stub is null) && IsFallback == other.IsFallback;

    public bool TakesAnyMethod => Methods.Length == 0;

    /// <param name="method">A method; null for any other than those that an endpoint names.</param>
    public bool Takes(string? method) =>
        !IsRefusal && (TakesAnyMethod || (method is not null && Names(method)));

    /// <summary>
    /// Who comes first when several claims take the same method of the same URL: order, precedence, then one that names
    /// the method before one that takes any, one for certain hosts or content before one for all, as in
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
        if (hosts != 0)
        {
            return hosts;
        }

        var content = AcceptsAnyContent(x).CompareTo(AcceptsAnyContent(y));

        // A stub beside an implementation of the same rank hides nothing.
        return content != 0 ? content : (x.Stub is not null).CompareTo(y.Stub is not null);
    }

    // Asked during requests, so it allocates nothing.
    private bool Names(string method)
    {
        foreach (var name in Methods)
        {
            if (string.Equals(name, method, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForAllHosts(Claim claim) =>
        claim.Endpoint.Metadata.GetMetadata<IHostMetadata>() is not { Hosts.Count: > 0 };

    private static bool AcceptsAnyContent(Claim claim) => AcceptedContent.Of(claim.Endpoint).Count == 0;
}
