using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.Controllers;

/// <summary>
/// What the properties of ASP.NET Core's own attributes return for what their constructors are given:
/// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.Core/src/Routing/HttpMethodAttribute.cs and its siblings.
/// </summary>
internal static class FrameworkAttributes
{
    // The properties of IRouteTemplateProvider, IActionHttpMethodProvider and IRouteValueProvider.
    public const string Template = "Template";
    public const string Order = "Order";
    public const string Name = "Name";
    public const string HttpMethods = "HttpMethods";
    public const string RouteKey = "RouteKey";
    public const string RouteValue = "RouteValue";

    private const string TemplateParameter = "template";

    private static readonly Dictionary<string, EquatableArray<string>> OneMethod = HttpVerb.Standard
        .ToDictionary(static verb => verb.Method, static verb => new EquatableArray<string>([verb.Method]), StringComparer.Ordinal);

    /// <summary>
    /// Whether <paramref name="attribute"/> is what nearly all are: <c>[Route("…")]</c>, <c>[HttpGet]</c> or <c>[HttpGet("…")]</c>
    /// of ASP.NET Core itself. Then there is nothing to follow.
    /// </summary>
    /// <param name="attribute">The use of the attribute.</param>
    /// <param name="type">The attribute.</param>
    /// <param name="template">Its template.</param>
    /// <param name="methods">Its methods; empty when it says none.</param>
    public static bool IsPlain(AttributeData attribute, INamedTypeSymbol type, out string? template, out EquatableArray<string> methods)
    {
        template = null;
        methods = EquatableArray<string>.Empty;
        if (type.DeclaringSyntaxReferences.Length > 0 || attribute.NamedArguments.Length > 0)
        {
            return false;
        }

        var verb = OwnVerb(type);
        if (verb is null && !type.Is(KnownTypes.RouteAttribute))
        {
            return false;
        }

        methods = verb is null ? methods : OneMethod[verb.Method];
        switch (attribute)
        {
            case { ConstructorArguments: [], AttributeConstructor.Parameters: [] }:
                return true;
            case
            {
                ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string text }],
                AttributeConstructor.Parameters: [{ Name: TemplateParameter }],
            }:
                template = text;
                return true;
            default:
                return false;
        }
    }

    /// <param name="name">The property, as the interface names it.</param>
    /// <param name="implementation">The type that implements it; null when it hides in a reference assembly.</param>
    /// <param name="attribute">The use of the attribute.</param>
    /// <param name="construction">Its constructors.</param>
    public static AttributeValue Property(
        string name, INamedTypeSymbol? implementation, AttributeData attribute, AttributeConstruction construction)
    {
        var type = attribute.AttributeClass;
        if (implementation is not null && !IsKnown(implementation))
        {
            return default;
        }

        // Whoever derives from [HttpGet] takes GET, whatever else it says.
        if (name == HttpMethods && VerbOf(type) is { } verb)
        {
            return new(new string?[] { verb.Method });
        }

        if (construction.Last is not { } last || !IsKnown(last.Constructor.ContainingType))
        {
            return default;
        }

        return name switch
        {
            Template when type.Is(KnownTypes.AcceptVerbsAttribute) => construction.Named("Route") ?? new(null),
            Template => last.Argument(TemplateParameter) ?? new(null),
            HttpMethods when type.Is(KnownTypes.AcceptVerbsAttribute) => Upper(last.Argument("methods") ?? last.Argument("method")),
            HttpMethods => last.Argument("httpMethods") ?? default,
            Order or Name => Settable(name, type, construction),
            RouteKey when type.IsOrDerivesFrom(KnownTypes.AreaAttribute) => new("area"),
            RouteValue when type.IsOrDerivesFrom(KnownTypes.AreaAttribute) => last.Argument("areaName") ?? default,
            RouteKey => last.Argument("routeKey") ?? default,
            RouteValue => last.Argument("routeValue") ?? default,
            _ => default,
        };
    }

    // Set where the attribute is used, or by a constructor of the application's own.
    private static AttributeValue Settable(string name, INamedTypeSymbol? type, AttributeConstruction construction)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).FirstOrDefault(member => member is IPropertySymbol) is { } property)
            {
                return construction.Named(name)
                    ?? (construction.Written(property) is { Value: null } ? new(null) : default);
            }
        }

        return default;
    }

    /// <summary>Whether <paramref name="type"/> is one of the attributes that this knows.</summary>
    public static bool IsKnown(INamedTypeSymbol type) =>
        OwnVerb(type) is not null
        || type.Is(KnownTypes.RouteAttribute)
        || type.Is(KnownTypes.HttpMethodAttribute)
        || type.Is(KnownTypes.AcceptVerbsAttribute)
        || type.Is(KnownTypes.AreaAttribute)
        || type.Is(KnownTypes.RouteValueAttribute);

    /// <summary>
    /// Whether an attribute of that name is in all likelihood ASP.NET Core's own and takes a template, but no methods:
    /// <c>[Route]</c>, <c>[HttpGet]</c>. It tells what need not be bound.
    /// </summary>
    public static bool IsRouteName(NameSyntax name)
    {
        if (name is not IdentifierNameSyntax { Identifier.ValueText: var text })
        {
            return false;
        }

        text = text.EndsWith(nameof(Attribute), StringComparison.Ordinal) ? text : text + nameof(Attribute);
        return text == RouteName || HttpVerb.Standard.Any(verb => verb.Attribute == text);
    }

    private static readonly string RouteName = KnownTypes.SimpleName(KnownTypes.RouteAttribute);

    private static HttpVerb? VerbOf(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (OwnVerb(type) is { } verb)
            {
                return verb;
            }
        }

        return null;
    }

    private static HttpVerb? OwnVerb(INamedTypeSymbol type)
    {
        foreach (var verb in HttpVerb.Standard)
        {
            if (verb.Attribute == type.Name && type.IsIn(KnownTypes.Namespaces.Mvc))
            {
                return verb;
            }
        }

        return null;
    }

    private static AttributeValue Upper(AttributeValue? methods) => methods switch
    {
        { HasValue: true, Value: string method } => new(new string?[] { method.ToUpperInvariant() }),
        { HasValue: true, Value: string?[] several } => new(several.Select(method => method?.ToUpperInvariant()).ToArray()),
        _ => default,
    };
}
