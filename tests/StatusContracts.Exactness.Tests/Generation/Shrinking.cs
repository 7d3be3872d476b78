using Microsoft.AspNetCore.Routing.Patterns;
using StatusContracts.Oracle;

namespace StatusContracts.Exactness.Generation;

/// <summary>Smaller cases: first one request, then fewer routes, then simpler ones.</summary>
internal static class Shrinking
{
    public static IEnumerable<Case> Smaller(Case @case) =>
        Fewer(@case.Urls).Select(urls => @case with { Urls = urls })
            .Concat(Fewer(@case.Methods).Select(methods => @case with { Methods = methods }))
            .Concat(Fewer(@case.ContentTypes).Select(types => @case with { ContentTypes = types }))
            .Concat(Tables(@case.Table).Select(table => @case with { Table = table }))
            .Concat(@case.Urls is [var url] ? Simpler(url).Select(simpler => @case with { Urls = [simpler] }) : [])
            .Concat(@case.Methods is [var method] && method != "POST" ? [@case with { Methods = ["POST"] }] : [])
            .Concat(@case.ContentTypes is [not null] ? [@case with { ContentTypes = [null] }] : []);

    // Each by itself: nothing that fails needs two requests.
    private static IEnumerable<IReadOnlyList<T>> Fewer<T>(IReadOnlyList<T> values) =>
        values.Count == 1 ? [] : values.Select(value => (IReadOnlyList<T>)[value]);

    private static IEnumerable<RouteTable> Tables(RouteTable table)
    {
        var routes = table.Routes;
        for (var size = routes.Count / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= routes.Count; start += size)
            {
                yield return table with { Routes = [.. routes.Take(start), .. routes.Skip(start + size)] };
            }
        }

        if (table.ServesHead)
        {
            yield return table with { ServesHead = false };
        }

        if (table.ServesOptions)
        {
            yield return table with { ServesOptions = false };
        }

        for (var i = 0; i < routes.Count; i++)
        {
            foreach (var simpler in Simpler(routes[i]))
            {
                yield return table with { Routes = [.. routes.Take(i), simpler, .. routes.Skip(i + 1)] };
            }
        }
    }

    private static IEnumerable<Route> Simpler(Route route)
    {
        if (route.Group is { } group)
        {
            yield return route with { Group = null };
            yield return route with { Group = null, Template = $"{group.Prefix.Trim('/')}/{route.Template.TrimStart('/')}".Trim('/') };
        }

        foreach (var simpler in new[]
        {
            route with { Kind = RouteKind.Implemented, Explains = [] },
            route with { Hosts = [] },
            route with { Accepts = [] },
            route with { Order = 0 },
            route with { Explains = route.Kind == RouteKind.Refusal ? route.Explains : [] },
            route with { Methods = [.. route.Methods.Take(1)] },
            route with { Methods = [.. route.Methods.Skip(1).DefaultIfEmpty("GET")] },
        })
        {
            // Some changes change nothing, or make something else: a refusal that refuses nothing, a fallback.
            if (simpler.ToString() != route.ToString()
                && (simpler.Kind != RouteKind.Refusal || simpler.Methods.All(simpler.Explains.Contains))
                && (simpler.IsFallback || simpler.Methods.Length == 0 || simpler.Order != int.MaxValue))
            {
                yield return simpler;
            }
        }

        foreach (var template in SimplerTemplates(route.Template).Where(IsValid))
        {
            yield return route with { Template = template };
        }
    }

    private static IEnumerable<string> SimplerTemplates(string template)
    {
        if (template.Length > 0 && template.Trim('/') != template)
        {
            yield return template.Trim('/');
        }

        var segments = template.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < segments.Length; i++)
        {
            yield return string.Join('/', segments.Where((_, index) => index != i));
            foreach (var simpler in new[] { "a", $"{{p{i}}}" })
            {
                if (segments[i].Length > simpler.Length)
                {
                    yield return string.Join('/', segments.Select((segment, index) => index == i ? simpler : segment));
                }
            }
        }
    }

    // Names of parameters may meet when segments go.
    private static bool IsValid(string template)
    {
        try
        {
            RoutePatternFactory.Parse(template);
            return true;
        }
        catch (RoutePatternException)
        {
            return false;
        }
    }

    private static IEnumerable<(string Path, string Host)> Simpler((string Path, string Host) url)
    {
        var segments = url.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < segments.Length; i++)
        {
            yield return ($"/{string.Join('/', segments.Where((_, index) => index != i))}", url.Host);
            if (segments[i].Length > 1)
            {
                yield return ($"/{string.Join('/', segments.Select((segment, index) => index == i ? "a" : segment))}", url.Host);
            }
        }

        if (url.Host != "localhost")
        {
            yield return (url.Path, "localhost");
        }
    }
}
