using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using StatusContracts.Generated;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>
/// The methods that the server knows at all (RFC 9110, section 9.1). Others are 501, not 405. Compared case-sensitively.
/// </summary>
internal sealed class ServerMethods : IDisposable
{
    private static readonly FrozenSet<string> Registered =
        HttpVerb.Standard.Select(verb => verb.Method).ToFrozenSet(StringComparer.Ordinal);

    private readonly EndpointDataSource _endpoints;
    private readonly FrozenSet<string>? _explicit;
    private readonly IDisposable? _subscription;
    private volatile Lazy<FrozenSet<string>> _declared;

    public ServerMethods(CompiledAnswers compiled, EndpointDataSource endpoints)
    {
        _endpoints = endpoints;
        _declared = Declared();
        if (compiled.ExplicitServerMethods is { } methods)
        {
            // Every general-purpose server has these two (RFC 9110, section 9.1), whatever a list leaves out.
            _explicit = methods.Append(HttpMethods.Get).Append(HttpMethods.Head).ToFrozenSet(StringComparer.Ordinal);
        }
        else
        {
            _subscription = ChangeToken.OnChange(endpoints.GetChangeToken, () => _declared = Declared());
        }
    }

    /// <summary>The answer to a method that the server does not know.</summary>
    /// <param name="method">The method of the request.</param>
    /// <param name="allow">The methods of the resource; null where there is none.</param>
    public Problem Unknown(string method, string? allow)
    {
        // The hint helps only who spelled a method wrong that would have been understood.
        var canonical = HttpVerb.Canonical(method);
        return Problem.UnknownMethod(canonical is not null && Know(canonical) ? canonical : null, allow);
    }

    /// <summary>Every method that the server knows.</summary>
    public IReadOnlyCollection<string> All => _explicit ?? _declared.Value;

    // Read when first asked for, because endpoints are not complete when the application is built; and anew in another
    // object when they change, so that no slow reader puts an old list back.
    private Lazy<FrozenSet<string>> Declared() => new(
        () => _endpoints.Endpoints
            .SelectMany(endpoint => EndpointDeclarations.Methods(endpoint)
                .Concat(EndpointDeclarations.Refusals(endpoint).Select(refusal => refusal.Method)))
            .Concat(Registered)
            .ToFrozenSet(StringComparer.Ordinal),
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>
    /// Whether a request is one that the server knows: by its method, or because it is a CORS preflight or an extended
    /// CONNECT, which belong to other protocols than the method that carries them.
    /// </summary>
    public bool Know(HttpContext context) =>
        Know(context.Request.Method) || IsPreflight(context.Request) || IsExtendedConnect(context);

    private bool Know(string method) =>
        _explicit?.Contains(method) ?? (Registered.Contains(method) || _declared.Value.Contains(method));

    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method)
        && request.Headers.Origin.Count > 0
        && request.Headers.AccessControlRequestMethod.Count > 0;

    private static bool IsExtendedConnect(HttpContext context) =>
        context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };

    public void Dispose() => _subscription?.Dispose();
}
