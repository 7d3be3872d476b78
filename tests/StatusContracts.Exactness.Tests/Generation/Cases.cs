using FsCheck;
using FsCheck.Fluent;
using StatusContracts.Oracle;

namespace StatusContracts.Exactness.Generation;

/// <summary>Random applications, and requests that hit and miss them.</summary>
internal static class Cases
{
    private static readonly string[] Always = ["GET", "HEAD", "POST", "PROPFIND"];

    private static readonly string[] Others = ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "QUERY", "PURGE", "LOCK", "delete", "get", "Purge"];

    private static readonly Gen<bool> Option = Gen.Elements(false, false, true);

    /// <summary>Cases in which content plays no part.</summary>
    public static Arbitrary<Case> Plain { get; } = Arb.From(Drawn(withContentTypes: false), Shrinking.Smaller);

    /// <summary>Cases in which endpoints select by content type.</summary>
    public static Arbitrary<Case> OfContent { get; } = Arb.From(Drawn(withContentTypes: true), Shrinking.Smaller);

    private static Gen<Case> Drawn(bool withContentTypes) =>
        from count in Gen.Choose(1, 12)
        from routes in Gen.ArrayOf(DrawnRoute(withContentTypes), count)
        from urls in Gen.ArrayOf(Urls.For([.. routes.Select(drawn => drawn.Segments)]), 8)
        from hosts in Gen.ArrayOf(Gen.Elements(Urls.Hosts), 8)
        from others in Gen.ArrayOf(Gen.Elements(Others), 3)
        from servesHead in Option
        from servesOptions in Option
        let table = Table([.. routes.Select(drawn => drawn.Route)], servesHead, servesOptions)
        select new Case(table)
        {
            // Hosts matter where a route names one.
            Urls = [.. urls.Zip(routes.Any(drawn => HasHost(drawn.Route)) ? hosts : Enumerable.Repeat("localhost", urls.Length)).Distinct()],
            Methods = [.. table.Routes.SelectMany(route => route.DeclaredMethods).Concat(Always).Concat(others).Distinct()],
            ContentTypes = withContentTypes ? [null, "application/json", "text/plain; charset=utf-8", "image/png"] : [null],
        };

    private static RouteTable Table(Route[] routes, bool servesHead, bool servesOptions) =>
        new(routes) { ServesHead = servesHead && CanServeHead(routes), ServesOptions = servesOptions };

    // README, Limits: beside an endpoint for HEAD that is selected by more than its route.
    private static bool CanServeHead(Route[] routes) => !routes.Any(route =>
        (route.Methods.Length == 0 || route.Methods.Contains("HEAD"))
        && (route.Accepts.Length > 0 || routes.Any(HasHost) || (route.Order == int.MaxValue && routes.Any(other => other.IsFallback))));

    private static bool HasHost(Route route) => route.Hosts.Length > 0 || route.Group?.Hosts.Length > 0;

    // The segments include those of the group, so that URLs hit.
    private static Gen<(Route Route, SegmentForm[] Segments)> DrawnRoute(bool withContentTypes) =>
        from route in Routes.WithoutTemplate
        from segments in Templates.Segments
        from start in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Constant("/")))
        from end in Gen.Frequency((9, Gen.Constant("")), (1, Gen.Constant("/")))
        from accepts in withContentTypes && !route.IsFallback ? Routes.Accepts : Gen.Constant<string[]>([])
        from fallback in Gen.Elements("{*path:nonfile}", "a/{**path}", "{*path}")
        select (
            route with
            {
                Template = route.IsFallback ? fallback : Templates.Text(segments, "p", start, end),
                Accepts = accepts,
            },
            (SegmentForm[])[.. GroupSegments(route.Group), .. segments]);

    private static IEnumerable<SegmentForm> GroupSegments(RouteGroup? group) => group?.Prefix.Trim('/').Split('/') switch
    {
        null or [""] => [],
        var parts => parts.Select(part => part[0] != '{' ? new SegmentForm(part, part)
            : part.Contains("int", StringComparison.Ordinal) ? SegmentForm.Parameters[1] : SegmentForm.Parameters[0]),
    };
}
