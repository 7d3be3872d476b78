using StatusContracts.Collections;
using StatusContracts.Model.Routes;
using StatusContracts.Shared;

namespace StatusContracts.Model;

/// <summary>One endpoint as far as the source tells. What it does not tell is null, never guessed.</summary>
/// <param name="Pattern">
/// The whole route pattern, prefixes and tokens resolved, without a leading slash (<c>api/books/{id:int}</c>, empty for
/// the root); null when it cannot be read.
/// </param>
/// <param name="Methods">
/// The methods in canonical spelling, sorted ordinally, distinct; empty when the endpoint takes any method; null when
/// they cannot be read.
/// </param>
/// <param name="Stub">What is planned; null for an endpoint that is implemented.</param>
/// <param name="Refusals">The refusals declared on the handler, its controller or its group.</param>
/// <param name="IsRefusal">Whether the handler itself refuses each method that it is mapped to.</param>
/// <param name="IsFallback">Whether it was mapped by <c>MapFallback…</c>, and so is no resource of its own.</param>
internal sealed record Endpoint(
    string? Pattern,
    EquatableArray<string>? Methods,
    StubFacts? Stub = null,
    EquatableArray<RefusalFacts> Refusals = default,
    bool IsRefusal = false,
    bool IsFallback = false)
{
    private readonly Last<string, RouteTemplate?> _template = new();

    /// <summary>Whether it is a stub that a flag makes an implementation of, request by request.</summary>
    public bool IsGated => Stub?.Until is not null;

    /// <summary>The pattern as routing reads it; null when it cannot be read, and for a fallback, which is no resource.</summary>
    public RouteTemplate? Template =>
        IsFallback || Pattern is null ? null : _template.Of(Pattern, state: 0, static (pattern, _) => RouteTemplate.Parse(pattern));
}
