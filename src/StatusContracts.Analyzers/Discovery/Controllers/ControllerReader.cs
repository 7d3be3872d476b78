using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StatusContracts.Collections;
using StatusContracts.Model;
using StatusContracts.Model.Routes;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.Controllers;

/// <summary>Reads one controller: what it says for all of its actions is read once.</summary>
internal sealed class ControllerReader
{
    private const string AsyncSuffix = "Async";

    private readonly INamedTypeSymbol _controller;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly List<ControllerSelector> _selectors;
    private readonly bool _limitsMethods;
    private readonly ImmutableArray<AttributeData> _attributes;
    private readonly EquatableArray<RefusalFacts> _refusals;

    public ControllerReader(INamedTypeSymbol controller, Compilation compilation, CancellationToken cancellationToken)
    {
        _controller = controller;
        _compilation = compilation;
        _cancellationToken = cancellationToken;
        _attributes = DeclaredAttributes.Of(controller);
        var routing = Routing(controller, _attributes, type => (type as INamedTypeSymbol)?.BaseType);
        _selectors = ControllerSelectors.Of(routing);
        _limitsMethods = routing.Any(attribute => attribute.ProvidesMethods);
        _refusals = Declarations.Refusals(_attributes);
    }

    public IEnumerable<Endpoint> Endpoints() => ControllerTypes.Actions(_controller).SelectMany(Endpoints);

    public IEnumerable<Endpoint> Endpoints(IMethodSymbol action)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var attributes = DeclaredAttributes.Of(action);
        var stub = attributes.Find(Declarations.IsStub) ?? _attributes.Find(Declarations.IsStub);
        var facts = stub is null ? null : Declarations.Stub(stub);
        var refusals = Declarations.Refusals(attributes);
        var all = _refusals.Count == 0 ? refusals : refusals.Concat(_refusals).Distinct().ToEquatableArray();

        // A declaration that cannot be read leaves open whether the endpoint is built, and so what it takes.
        var isUnknown = _limitsMethods
            || (stub is not null && facts is null)
            || attributes.Find(static attribute => Declarations.IsRefusal(attribute) && Declarations.Refusal(attribute) is null) is not null;
        var tokens = Tokens(action, attributes);
        foreach (var selector in ControllerSelectors.Of(RoutingOf(action, attributes)))
        {
            var methods = isUnknown ? null : selector.Methods;
            foreach (var template in ControllerSelectors.Join(_selectors, selector))
            {
                yield return new(
                    Pattern(template, tokens),
                    methods,
                    facts,
                    all,
                    IsRefusal: refusals.Count > 0 && methods is { Count: > 0 } taken && Refuses(refusals, taken));
            }
        }
    }

    private static bool Refuses(EquatableArray<RefusalFacts> refusals, EquatableArray<string> methods) =>
        methods.All(method => refusals.Any(refusal => refusal.Method == method));

    // An action that no attribute routes is reached, if at all, by a route that the application maps elsewhere.
    private static string? Pattern(Optional<string?> template, IReadOnlyDictionary<string, string> tokens) =>
        template is { HasValue: true, Value: { } text }
        && RouteTemplateTokens.Replace(text, tokens) is { } pattern
        && RouteTemplate.Parse(pattern) is { } parsed
        && !HasToken(parsed, tokens)
            ? pattern
            : null;

    private static bool HasToken(RouteTemplate template, IReadOnlyDictionary<string, string> tokens)
    {
        foreach (var segment in template.Segments.AsSpan())
        {
            foreach (var part in segment.Parts.AsSpan())
            {
                if (part is RouteParameter { Name: var name } && tokens.ContainsKey(name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// The tokens of an action. A parameter of such a name, <c>{action}</c>, matches only that value, so it is a token too.
    /// Mirrors <c>ReplaceAttributeRouteTokens</c> in
    /// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.Core/src/ApplicationModels/ApplicationModelFactory.cs
    /// </summary>
    private Dictionary<string, string> Tokens(IMethodSymbol action, ImmutableArray<AttributeData> attributes)
    {
        var tokens = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (ActionName(action, attributes) is { } actionName)
        {
            tokens.Add("action", actionName);
        }

        var name = _controller.Name;
        tokens.Add("controller", ControllerTypes.HasSuffix(name)
            ? name.Substring(0, name.Length - ControllerTypes.Suffix.Length)
            : name);
        AddRouteValues(tokens, attributes);
        AddRouteValues(tokens, _attributes);
        return tokens;
    }

    // Null when [ActionName] cannot be read; then the token has no value, and nothing is guessed.
    private static string? ActionName(IMethodSymbol action, ImmutableArray<AttributeData> attributes)
    {
        if (attributes.Find(KnownTypes.ActionNameAttribute) is { } attribute)
        {
            return attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string name } ? name : null;
        }

        return action.Name.EndsWith(AsyncSuffix, StringComparison.Ordinal)
            ? action.Name.Substring(0, action.Name.Length - AsyncSuffix.Length)
            : action.Name;
    }

    private void AddRouteValues(Dictionary<string, string> tokens, ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass?.Interface(KnownTypes.RouteValueProvider) is { } provider)
            {
                var values = new AttributeValues(attribute, _compilation, _cancellationToken);
                if (values.Property(provider, FrameworkAttributes.RouteKey) is { HasValue: true, Value: string key }
                    && values.Property(provider, FrameworkAttributes.RouteValue) is { HasValue: true, Value: string value }
                    && !tokens.ContainsKey(key))
                {
                    tokens.Add(key, value);
                }
            }
        }
    }

    // As MVC looks for them: on the method itself, then at the root of its overrides, past what is between.
    private List<ControllerRouteAttribute> RoutingOf(IMethodSymbol action, ImmutableArray<AttributeData> attributes) => Routing(
        action,
        attributes,
        method => ControllerTypes.BaseDefinition((IMethodSymbol)method) is var root
            && !SymbolEqualityComparer.Default.Equals(root, method) ? root : null);

    /// <summary>
    /// The attributes that route: the templates of the first symbol that has any, and whatever else is inherited. Mirrors
    /// <c>CreateControllerModel</c> and <c>CreateActionModel</c> in
    /// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.Core/src/ApplicationModels/DefaultApplicationModelProvider.cs
    /// </summary>
    private List<ControllerRouteAttribute> Routing(
        ISymbol symbol, ImmutableArray<AttributeData> attributes, Func<ISymbol, ISymbol?> next)
    {
        var routing = new List<ControllerRouteAttribute>();
        Read(attributes, provideTemplate: false, routing);
        var others = routing.Count;
        for (var current = symbol; current is not null && routing.Count == others; current = next(current))
        {
            Read(current.GetAttributes(), provideTemplate: true, routing);
        }

        return routing;
    }

    private void Read(ImmutableArray<AttributeData> attributes, bool provideTemplate, List<ControllerRouteAttribute> routing)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass?.Interface(KnownTypes.RouteTemplateProvider) is not null == provideTemplate
                && ControllerRouteAttribute.Read(attribute, _compilation, _cancellationToken) is { } read)
            {
                routing.Add(read);
            }
        }
    }
}
