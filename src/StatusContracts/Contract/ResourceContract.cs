namespace StatusContracts;

/// <summary>What one route offers, on the hosts that it is limited to.</summary>
public sealed record ResourceContract
{
    /// <summary>The route as it is written, groups and tokens resolved, with a leading slash: <c>/api/books/{id:int}</c>.</summary>
    public required string Route { get; init; }

    /// <summary>
    /// <see cref="Route"/> and its other spellings, in ordinal order: <c>/api/books/{number:int}</c>. Names of parameters and
    /// the case of literals make no other resource.
    /// </summary>
    public IReadOnlyList<string> Routes { get; init; } = [];

    /// <summary>The hosts that the route is limited to, in lower case and ordinal order: <c>*.example.com</c>. Empty for all.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The methods that endpoints of this route name and serve, in ordinal order; HEAD too where it is served for GET.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Whether an endpoint without declared methods serves every method that no other endpoint names.</summary>
    public bool ServesAnyMethod { get; init; }

    /// <summary>
    /// The methods that <c>Allow</c> lists (RFC 9110, section 10.2.1), in ordinal order: <see cref="Methods"/>, those that other
    /// routes serve on every URL of this one, and OPTIONS where the library serves it.
    /// </summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>What is planned on this route, by method in ordinal order.</summary>
    public IReadOnlyList<StubContract> Stubs { get; init; } = [];

    /// <summary>What this route refuses with a reason, by method in ordinal order.</summary>
    public IReadOnlyList<RefusalContract> Refusals { get; init; } = [];
}
