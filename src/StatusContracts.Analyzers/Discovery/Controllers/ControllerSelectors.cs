using Microsoft.CodeAnalysis;
using StatusContracts.Collections;
using StatusContracts.Model.Routes;

namespace StatusContracts.Discovery.Controllers;

/// <summary>One way in which an action is reached; what MVC calls a selector.</summary>
/// <param name="HasRoute">Whether an attribute routes it.</param>
/// <param name="Template">The template of that attribute, which may be null; without value when it cannot be read.</param>
/// <param name="Methods">The methods, sorted; empty for any; null when they cannot be read.</param>
internal readonly record struct ControllerSelector(
    bool HasRoute, Optional<string?> Template, EquatableArray<string>? Methods);

/// <summary>How MVC splits the attributes of a controller or action into selectors, and joins those of both.</summary>
internal static class ControllerSelectors
{
    /// <summary>
    /// Mirrors <c>CreateSelectors</c> in
    /// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.Core/src/ApplicationModels/DefaultApplicationModelProvider.cs
    /// </summary>
    public static List<ControllerSelector> Of(IReadOnlyList<ControllerRouteAttribute> attributes)
    {
        // Alone, an attribute says the same whether it is silent or not. Among others, nothing is certain.
        if (attributes.Any(attribute => attribute is { ProvidesTemplate: true, IsSilent: null }))
        {
            return attributes.Count == 1
                ? [new(HasRoute: true, attributes[0].Template, attributes[0].Methods)]
                : [new(HasRoute: true, Template: default, Methods: null)];
        }

        // The common case, which needs no lists.
        if (attributes is [{ Methods: null or { Count: < 2 } } only])
        {
            return only is { ProvidesTemplate: true, IsSilent: false }
                ? [new(HasRoute: true, only.Template, only.Methods)]
                : [new(HasRoute: false, new(null), only.Methods)];
        }

        var routes = attributes.Where(attribute => attribute is { ProvidesTemplate: true, IsSilent: false }).ToList();
        var others = attributes.Except(routes).ToList();
        var selectors = new List<ControllerSelector>();
        foreach (var route in routes)
        {
            // [HttpGet] beside [Route("a")] says its method; beside [HttpPost("a")] it is a selector of its own.
            selectors.Add(new(
                HasRoute: true,
                route.Template,
                Methods(route.ProvidesMethods ? [route] : others)));
        }

        var hasSilentRoute = others.Any(attribute => attribute.ProvidesTemplate);
        if (routes.Count == 0 || (hasSilentRoute && routes.All(route => route.ProvidesMethods)))
        {
            selectors.Add(new(HasRoute: false, new(null), Methods(others)));
        }

        return selectors;
    }

    /// <summary>
    /// The template of <paramref name="action"/> under each route of its controller, before tokens are replaced: null for
    /// an action that no attribute routes, without value where it cannot be read. Mirrors <c>FlattenSelectors</c> in
    /// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.Core/src/ApplicationModels/ActionAttributeRouteModel.cs
    /// </summary>
    public static IEnumerable<Optional<string?>> Join(IReadOnlyList<ControllerSelector> controller, ControllerSelector action)
    {
        if (!action.Template.HasValue)
        {
            return [default];
        }

        var template = action.Template.Value;
        var joined = new List<Optional<string?>>();
        foreach (var prefix in controller)
        {
            if (prefix.HasRoute && !RouteTemplate.IsAbsolute(template))
            {
                joined.Add(prefix.Template.HasValue ? new(RouteTemplate.Combine(prefix.Template.Value, template)) : default);
            }
        }

        return joined.Count > 0 ? joined : [RouteTemplate.Combine(null, template)];
    }

    private static EquatableArray<string>? Methods(List<ControllerRouteAttribute> attributes) =>
        attributes is [{ Methods: null or { Count: < 2 } } only] ? only.Methods
        : attributes.Any(attribute => attribute.Methods is null)
            ? null
            : attributes
                .SelectMany(attribute => attribute.Methods!.Value)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderBy(method => method, StringComparer.Ordinal)
                .ToEquatableArray();
}
