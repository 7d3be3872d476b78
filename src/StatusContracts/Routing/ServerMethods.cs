using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using StatusContracts.Generated;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>
/// The methods that the server knows at all (RFC 9110, section 9.1). Others are 501, not 405. Compared case-sensitively.
/// </summary>
/// <remarks>
/// Endpoints declare methods, so there is another list whenever they have changed.
/// </remarks>
internal sealed class ServerMethods
{
    /// <summary>What a server without an explicit list knows, whatever its endpoints declare.</summary>
    public static readonly string[] Registered = Array.ConvertAll(HttpVerb.Standard, verb => verb.Method);

    private readonly FrozenSet<string>? _fixed;
    private readonly EndpointDataSource? _endpoints;
    private ServerMethods? _now;

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

    private ServerMethods(DeclaredMethods declared) => Declared = declared;

    /// <summary>What endpoints declare, in a list as of some time; null in the application's own and where the list is explicit.</summary>
    public DeclaredMethods? Declared { get; }

    /// <summary>
    /// The list as it is now. A routing graph keeps it, so that what a resource says of methods fits the endpoints that the
    /// graph was built of, also while they change.
    /// </summary>
    public ServerMethods AsOfNow()
    {
        if (_endpoints is null)
        {
            return this;
        }

        var known = _now;
        if (known is { Declared.IsCurrent: true })
        {
            return known;
        }

        // One for all graphs, so that what they note comes together.
        Interlocked.CompareExchange(ref _now, new(new DeclaredMethods(_endpoints)), known);
        return _now!;
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

    /// <summary>Whether the answer to <paramref name="method"/>, which is unknown, is not the one that all others get.</summary>
    public static bool MayBeMisspelled(string method) => HttpVerb.Canonical(method) is not null;

    /// <summary>Every method that the server knows.</summary>
    public IReadOnlyCollection<string> All => _fixed ?? AsOfNow().Declared!.All;

    /// <summary>
    /// Whether a request is one that the server knows: by its method, or because it is a CORS preflight or an extended
    /// CONNECT, which belong to other protocols than the method that carries them.
    /// </summary>
    public bool Know(HttpContext context) =>
        Know(context.Request.Method) || IsPreflight(context.Request) || IsExtendedConnect(context);

    /// <summary>The same, except that false may be said of a method that only an endpoint declares which was not read yet.</summary>
    public bool KnowAtOnce(HttpContext context) =>
        KnowAtOnce(context.Request.Method) || IsPreflight(context.Request) || IsExtendedConnect(context);

    /// <summary>Whether <paramref name="method"/> is one of <see cref="Registered"/>.</summary>
    public static bool IsRegistered(string method)
    {
        foreach (var registered in Registered)
        {
            if (registered == method)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What else is declared, no request can say and no field may hold.</summary>
    public static FrozenSet<string> SetOf(IEnumerable<string> methods) =>
        methods.Where(HttpVerb.IsToken).ToFrozenSet(StringComparer.Ordinal);

    private bool Know(string method) => _fixed is not null
        ? _fixed.Contains(method)
        : IsRegistered(method) || AsOfNow().Declared!.Contains(method);

    private bool KnowAtOnce(string method) => _fixed is not null
        ? _fixed.Contains(method)
        : IsRegistered(method) || (WasNoted(method) && AsOfNow().Declared!.IsNoted(method));

    // Whether the list is still that of now takes longer to ask than what it says, and few methods are noted.
    private bool WasNoted(string method) => _now?.Declared!.IsNoted(method) == true;

    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method)
        && request.Headers.Origin.Count > 0
        && request.Headers.AccessControlRequestMethod.Count > 0;

    private static bool IsExtendedConnect(HttpContext context) =>
        HttpMethods.IsConnect(context.Request.Method) // RFC 8441, section 4
        && context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };
}
