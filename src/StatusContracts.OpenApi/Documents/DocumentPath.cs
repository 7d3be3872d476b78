using System.Text;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.OpenApi.Documents;

/// <summary>The paths of a document: routes without what only the server needs, constraints, defaults and asterisks.</summary>
internal static class DocumentPath
{
    /// <param name="route">A route as code says it, <c>/api/books/{id:int}</c>, or the relative path of an API description.</param>
    /// <returns>The path, <c>/api/books/{id}</c>; null for a route that no text says, because it was not made of any.</returns>
    public static string? Of(string route)
    {
        try
        {
            return Of(RoutePatternFactory.Parse(route));
        }
        catch (RoutePatternException)
        {
            return null;
        }
    }

    private static string Of(RoutePattern route)
    {
        var path = new StringBuilder();
        foreach (var segment in route.PathSegments)
        {
            path.Append('/');
            foreach (var part in segment.Parts)
            {
                path = part switch
                {
                    RoutePatternParameterPart parameter => path.Append('{').Append(parameter.Name).Append('}'),
                    RoutePatternSeparatorPart separator => path.Append(separator.Content),
                    _ => path.Append(((RoutePatternLiteralPart)part).Content),
                };
            }
        }

        return path.Length == 0 ? "/" : path.ToString();
    }
}
