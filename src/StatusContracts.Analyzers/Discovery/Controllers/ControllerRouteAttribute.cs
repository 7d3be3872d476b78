using Microsoft.CodeAnalysis;
using StatusContracts.Collections;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.Controllers;

/// <summary>
/// An attribute of a controller or action that routes: <c>[Route]</c>, <c>[HttpGet]</c>, <c>[AcceptVerbs]</c> or one of the
/// application's own.
/// </summary>
internal sealed class ControllerRouteAttribute
{
    /// <summary>Whether it is an <c>IRouteTemplateProvider</c>.</summary>
    public bool ProvidesTemplate { get; private set; }

    /// <summary>Whether it is an <c>IActionHttpMethodProvider</c>.</summary>
    public bool ProvidesMethods { get; private set; }

    /// <summary>Its template, which may be null; without value when it cannot be read.</summary>
    public Optional<string?> Template { get; private set; } = new(null);

    /// <summary>Whether it says nothing of its own about the route; null when that cannot be read.</summary>
    public bool? IsSilent { get; private set; }

    /// <summary>Its methods in canonical spelling; null when they cannot be read.</summary>
    public EquatableArray<string>? Methods { get; private set; } = EquatableArray<string>.Empty;

    /// <summary>Reads <paramref name="attribute"/>; null when it does not route.</summary>
    public static ControllerRouteAttribute? Read(AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        if (attribute.AttributeClass is not { } type)
        {
            return null;
        }

        if (FrameworkAttributes.IsPlain(attribute, type, out var route, out var ownMethods))
        {
            return new()
            {
                ProvidesTemplate = true,
                ProvidesMethods = ownMethods.Count > 0,
                Template = new(route),
                IsSilent = route is null,
                Methods = ownMethods,
            };
        }

        var templates = type.Interface(KnownTypes.RouteTemplateProvider);
        var methods = type.Interface(KnownTypes.ActionHttpMethodProvider);
        if (templates is null && methods is null)
        {
            return null;
        }

        var values = new AttributeValues(attribute, compilation, cancellationToken);
        var read = new ControllerRouteAttribute { ProvidesTemplate = templates is not null, ProvidesMethods = methods is not null };
        if (templates is not null)
        {
            var template = values.Property(templates, FrameworkAttributes.Template);
            read.Template = template is { HasValue: true, Value: null or string } ? new((string?)template.Value) : default;
            read.IsSilent = Silence(
                template,
                values.Property(templates, FrameworkAttributes.Order),
                values.Property(templates, FrameworkAttributes.Name));
        }

        if (methods is not null)
        {
            read.Methods = values.Property(methods, FrameworkAttributes.HttpMethods) is { HasValue: true, Value: string?[] names }
                ? Canonical(names)
                : null;
        }

        return read;
    }

    private static bool? Silence(params AttributeValue[] values) =>
        values.Any(value => value is { HasValue: true, Value: not null }) ? false :
        values.All(value => value.HasValue) ? true : null;

    private static EquatableArray<string>? Canonical(string?[] names) =>
        names.All(name => name is not null && HttpVerb.IsToken(name))
            ? names.Select(name => HttpVerb.Canonical(name!) ?? name!).ToEquatableArray()
            : null;
}
