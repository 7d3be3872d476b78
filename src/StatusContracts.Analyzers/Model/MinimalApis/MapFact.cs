using StatusContracts.Collections;

namespace StatusContracts.Model.MinimalApis;

/// <summary>
/// What one member of the code says about minimal APIs by itself, before the prefixes that its callers hand down are
/// known. Methods are known by their documentation comment id.
/// </summary>
/// <param name="Endpoints">The endpoints that it maps.</param>
/// <param name="HandOvers">The route builders that it hands to other methods.</param>
/// <param name="Methods">What its callers must know: one for the member, one for each of its local functions.</param>
/// <param name="Controllers">Where it maps the controllers of the program.</param>
/// <param name="Applications">The web applications that it builds.</param>
internal sealed record MapFact(
    EquatableArray<MappedEndpoint> Endpoints,
    EquatableArray<HandOver> HandOvers,
    EquatableArray<MethodFact> Methods,
    EquatableArray<MappedControllers> Controllers,
    EquatableArray<BuiltApplication> Applications);

/// <summary>One call that maps an endpoint.</summary>
/// <param name="Pattern">The pattern as it is written; null when it cannot be read.</param>
/// <param name="Methods">As in <see cref="Endpoint"/>.</param>
/// <param name="Handler">What the attributes of the handler declare.</param>
/// <param name="Uses">What happens to the builder that the call returns.</param>
/// <param name="Maker">The function that makes the call whenever it runs; null when the call may be left out.</param>
internal sealed record MappedEndpoint(
    RouteSource Source,
    string? Pattern,
    EquatableArray<string>? Methods,
    EquatableArray<BuilderUse> Handler,
    EquatableArray<BuilderUse> Uses,
    bool IsFallback,
    string? Maker)
{
    /// <summary>The endpoint that the call maps where it last landed.</summary>
    public Last<(Landing Landing, EquatableArray<BuilderUse> Own), Endpoint> Landed { get; } = new();
}

/// <summary>A call that hands route builders to a method of the app.</summary>
/// <param name="TypeArguments">The type arguments of the call, as documentation comment ids.</param>
/// <param name="Dispatch">Set when the call may reach overrides and implementations of the method.</param>
/// <param name="ResultUses">What happens to the result of the call.</param>
/// <param name="Maker">As in <see cref="MappedEndpoint"/>.</param>
internal sealed record HandOver(
    MethodCall Call,
    EquatableArray<string> TypeArguments,
    Dispatch? Dispatch,
    EquatableArray<BuilderUse> ResultUses,
    string? Maker);

/// <summary>A call that maps all controllers.</summary>
/// <param name="IsPlain">Whether nothing more is said of them.</param>
/// <param name="Maker">As in <see cref="MappedEndpoint"/>.</param>
internal sealed record MappedControllers(RouteSource Source, bool IsPlain, string? Maker);

/// <summary>A web application, at the place where it comes to be.</summary>
/// <param name="Function">
/// The function that builds it; null when that cannot be told, and so neither what happens to the application before it
/// starts.
/// </param>
internal sealed record BuiltApplication(string? Function);

/// <summary>How a call chooses among implementations.</summary>
/// <param name="Method">For <c>T.Map(app)</c>, the method that declares <c>T</c>; null when the choice is made at run time.</param>
/// <param name="TypeParameter">The ordinal of <c>T</c>.</param>
internal sealed record Dispatch(string? Method, int TypeParameter);

/// <summary>A method as its callers see it.</summary>
/// <param name="Type">The type that declares it, as documentation comment id; null for a local function.</param>
/// <param name="Implements">The methods that it overrides or implements.</param>
/// <param name="Returns">The builders that it returns.</param>
/// <param name="ParameterUses">What it does to builders that it is given.</param>
/// <param name="DelegateCalls">The builders with which it calls delegates that it is given.</param>
internal sealed record MethodFact(
    string Method,
    string? Type,
    EquatableArray<string> Implements,
    EquatableArray<RouteSource> Returns,
    EquatableArray<ParameterUse> ParameterUses,
    EquatableArray<DelegateCall> DelegateCalls);

/// <summary>What a method does to the builder in one of its parameters.</summary>
internal sealed record ParameterUse(int Ordinal, BuilderUse Use);

/// <summary>A delegate in a parameter is called with a route builder.</summary>
internal sealed record DelegateCall(int Delegate, int Position, RouteSource Source);
