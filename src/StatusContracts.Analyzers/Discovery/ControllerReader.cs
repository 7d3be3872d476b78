using Microsoft.CodeAnalysis;
using StatusContracts.Collections;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Discovery;

/// <summary>Reads one controller: what it says for all of its actions is read once.</summary>
internal sealed class ControllerReader
{
    private const string AsyncSuffix = "Async";

    private readonly INamedTypeSymbol _controller;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly List<ControllerSelector> _selectors;
    private readonly bool _limitsMethods;
    private readonly AttributeData? _stub;
    private readonly List<AttributeData> _refusals;

    public ControllerReader(INamedTypeSymbol controller, Compilation compilation, CancellationToken cancellationToken)
    {
        _controller = controller;
        _compilation = compilation;
        _cancellationToken = cancellationToken;
        var attributes = Routing(controller, type => (type as INamedTypeSymbol)?.BaseType);
        _selectors = ControllerSelectors.Of(attributes);
        _limitsMethods = attributes.Any(attribute => attribute.ProvidesMethods);
        _stub = Declarations.FindStub(controller);
        _refusals = [.. Declarations.FindRefusals(controller)];
    }

    public IEnumerable<Endpoint> Endpoints() => ControllerTypes.Actions(_controller).SelectMany(Endpoints);

    public IEnumerable<Endpoint> Endpoints(IMethodSymbol action)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var stub = Declarations.FindStub(action) ?? _stub;
        var facts = stub is null ? null : Declarations.Stub(stub);
        var refusals = Declarations.FindRefusals(action).ToList();
        var all = Declarations.Refusals(refusals.Concat(_refusals));

        // A declaration that cannot be read leaves open whether the endpoint is built, and so what it takes.
        var isUnknown = _limitsMethods
            || (stub is not null && facts is null)
            || refusals.Any(refusal => Declarations.Refusal(refusal) is null);
        var tokens = Tokens(action);
        foreach (var selector in ControllerSelectors.Of(RoutingOf(action)))
        {
            var methods = isUnknown ? null : selector.Methods;
            foreach (var template in ControllerSelectors.Join(_selectors, selector))
            {
                yield return new(
                    Pattern(template, tokens),
                    methods,
                    facts,
                    all,
                    IsRefusal: methods is { Count: > 0 } taken && Refuses(Declarations.Refusals(refusals), taken));
            }
        }
    }

    private static bool Refuses(EquatableArray<RefusalFacts> refusals, EquatableArray<string> methods) =>
        methods.All(method => refusals.Any(refusal =>
            string.Equals(HttpVerb.Canonical(refusal.Method) ?? refusal.Method, method, StringComparison.Ordinal)));

    // An action that no attribute routes is reached, if at all, by a route that the application maps elsewhere.
    private static string? Pattern(Optional<string?> template, IReadOnlyDictionary<string, string> tokens) =>
        template is { HasValue: true, Value: { } text }
        && RouteTemplateTokens.Replace(text, tokens) is { } pattern
        && RouteTemplate.Parse(pattern) is { } parsed
        && !parsed.Segments.Any(segment => segment.Parts.Any(part => part is RouteParameter { Name: var name } && tokens.ContainsKey(name)))
            ? pattern
            : null;

    /// <summary>
    /// The tokens of an action. A parameter of such a name, <c>{action}</c>, matches only that value, so it is a token too.
    /// Mirrors <c>ReplaceAttributeRouteTokens</c> in
    /// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.Core/src/ApplicationModels/ApplicationModelFactory.cs
    /// </summary>
    private Dictionary<string, string> Tokens(IMethodSymbol action)
    {
        var tokens = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (ActionName(action) is { } actionName)
        {
            tokens.Add("action", actionName);
        }

        var name = _controller.Name;
        tokens.Add("controller", ControllerTypes.HasSuffix(name)
            ? name.Substring(0, name.Length - ControllerTypes.Suffix.Length)
            : name);
        AddRouteValues(tokens, action);
        AddRouteValues(tokens, _controller);
        return tokens;
    }

    // Null when [ActionName] cannot be read; then the token has no value, and nothing is guessed.
    private static string? ActionName(IMethodSymbol action)
    {
        if (DeclaredAttributes.Find(action, KnownTypes.ActionNameAttribute) is { } attribute)
        {
            return attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string name } ? name : null;
        }

        return action.Name.EndsWith(AsyncSuffix, StringComparison.Ordinal)
            ? action.Name.Substring(0, action.Name.Length - AsyncSuffix.Length)
            : action.Name;
    }

    private void AddRouteValues(Dictionary<string, string> tokens, ISymbol symbol)
    {
        foreach (var attribute in DeclaredAttributes.Of(symbol))
        {
            if (attribute.AttributeClass?.Interface(KnownTypes.RouteValueProvider) is { } provider)
            {
                var values = new AttributeValues(attribute, _compilation, _cancellationToken);
                if (values.Property(provider, "RouteKey") is { HasValue: true, Value: string key }
                    && values.Property(provider, "RouteValue") is { HasValue: true, Value: string value }
                    && !tokens.ContainsKey(key))
                {
                    tokens.Add(key, value);
                }
            }
        }
    }

    // As MVC looks for them: on the method itself, then at the root of its overrides, past what is between.
    private List<ControllerRouteAttribute> RoutingOf(IMethodSymbol action) => Routing(
        action,
        method => ControllerTypes.BaseDefinition((IMethodSymbol)method) is var root
            && !SymbolEqualityComparer.Default.Equals(root, method) ? root : null);

    /// <summary>
    /// The attributes that route: the templates of the first symbol that has any, and whatever else is inherited. Mirrors
    /// <c>CreateControllerModel</c> and <c>CreateActionModel</c> in
    /// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.Core/src/ApplicationModels/DefaultApplicationModelProvider.cs
    /// </summary>
    private List<ControllerRouteAttribute> Routing(ISymbol symbol, Func<ISymbol, ISymbol?> next)
    {
        var routing = Read(DeclaredAttributes.Of(symbol).Where(attribute => !ProvidesTemplate(attribute))).ToList();
        for (var current = symbol; current is not null; current = next(current))
        {
            var templates = Read(current.GetAttributes().Where(ProvidesTemplate)).ToList();
            if (templates.Count > 0)
            {
                routing.AddRange(templates);
                break;
            }
        }

        return routing;
    }

    private static bool ProvidesTemplate(AttributeData attribute) =>
        attribute.AttributeClass?.Interface(KnownTypes.RouteTemplateProvider) is not null;

    private IEnumerable<ControllerRouteAttribute> Read(IEnumerable<AttributeData> attributes) =>
        attributes
            .Select(attribute => ControllerRouteAttribute.Read(attribute, _compilation, _cancellationToken))
            .OfType<ControllerRouteAttribute>();
}
