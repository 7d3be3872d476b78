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
/// <remarks>
/// Endpoints declare methods, so the list is read when first asked for, because endpoints are not complete when the
/// application is built, and again when they have changed.
/// </remarks>
internal sealed class ServerMethods
{
    private static readonly FrozenSet<string> Registered =
        HttpVerb.Standard.Select(verb => verb.Method).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string>? _fixed;
    private readonly EndpointDataSource? _endpoints;
    private volatile Reading? _reading;

    public ServerMethods(CompiledAnswers compiled, EndpointDataSource endpoints)
    {
        if (compiled.ExplicitServerMethods is { } methods)
        {
            // Every general-purpose server has these two (RFC 9110, section 9.1), whatever a list leaves out.
            _fixed = SetOf(methods.Append(HttpMethods.Get).Append(HttpMethods.Head));
        }
        else
        {
            _endpoints = endpoints;
        }
    }

    private ServerMethods(FrozenSet<string> all) => _fixed = all;

    /// <summary>
    /// The list as it is now. A routing graph keeps it, so that what a resource says of methods fits the endpoints that the
    /// graph was built of, also while they change.
    /// </summary>
    public ServerMethods AsOfNow() => _endpoints is null ? this : Read(_endpoints);

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
    public IReadOnlyCollection<string> All => AsOfNow()._fixed!;

    /// <summary>
    /// Whether a request is one that the server knows: by its method, or because it is a CORS preflight or an extended
    /// CONNECT, which belong to other protocols than the method that carries them.
    /// </summary>
    public bool Know(HttpContext context) =>
        Know(context.Request.Method) || IsPreflight(context.Request) || IsExtendedConnect(context);

    private bool Know(string method) =>
        _fixed?.Contains(method) ?? (Registered.Contains(method) || AsOfNow().Know(method));

    // Asks the tokens, and does not wait to be called: routing may be called first, and requests come through it from then on.
    private ServerMethods Read(EndpointDataSource endpoints)
    {
        if (_reading is { IsCurrent: true } known)
        {
            return known.Methods;
        }

        // The application's list of all endpoints is itself only called when a source has changed, and routing, which has a
        // list of its own, may be called before it. So what is read again is read at its source.
        EndpointDataSource[] sources = endpoints is CompositeEndpointDataSource all ? [.. all.DataSources] : [endpoints];

        // The tokens first. What changes after that is read again, so a slow reader does no harm by putting an old list back.
        IChangeToken[] changes = [endpoints.GetChangeToken(), .. sources.Select(source => source.GetChangeToken())];
        var methods = SetOf((_reading is null ? endpoints.Endpoints : sources.SelectMany(source => source.Endpoints))
            .SelectMany(endpoint => EndpointDeclarations.Methods(endpoint)
                .Concat(EndpointDeclarations.Refusals(endpoint).Select(refusal => refusal.Method)))
            .Concat(Registered));
        var reading = new Reading(new(methods), changes);
        _reading = reading;
        return reading.Methods;
    }

    // What else is declared, no request can say and no field may hold.
    private static FrozenSet<string> SetOf(IEnumerable<string> methods) =>
        methods.Where(HttpVerb.IsToken).ToFrozenSet(StringComparer.Ordinal);

    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method)
        && request.Headers.Origin.Count > 0
        && request.Headers.AccessControlRequestMethod.Count > 0;

    private static bool IsExtendedConnect(HttpContext context) =>
        context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };

    /// <summary>What was read, until something changes.</summary>
    private sealed class Reading(ServerMethods methods, IChangeToken[] changes)
    {
        public ServerMethods Methods { get; } = methods;

        public bool IsCurrent => !Array.Exists(changes, static change => change.HasChanged);
    }
}
