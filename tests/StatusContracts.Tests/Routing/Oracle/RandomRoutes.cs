namespace StatusContracts.Tests.Routing.Oracle;

/// <summary>Random applications, small enough to read when one fails and dense enough that their routes meet.</summary>
internal static class RandomRoutes
{
    public static readonly string[] Urls =
    [
        "/", "/5", "/12", "/ab", "/abc", "/me", "/a.b", "/v1", "/v1.2", "/--", "/A",
        "/a/5", "/a/x", "/x/b", "/5/b", "/me/b", "/5/b/c", "/a/b/c/d",
    ];

    private static readonly string[] Patterns =
    [
        "{a}", "{id:int}", "{n:alpha}", "{t:length(2)}", "{x:min(10)}", "me", "{a}.{b}", "v{x}", "{**rest}", "{n:int?}",
        "{a}/{b?}", "a/{b}", "a/{b:int}", "{a}/b", "{a:int}/b", "{a:alpha}/{**rest}", "{a?}", "", "{a:int}/b/c",
    ];

    private static readonly string[][] Methods =
        [["GET"], ["PUT"], ["POST"], ["DELETE"], ["PURGE"], ["GET", "HEAD"], ["PUT", "POST"], []];

    private static readonly string[] ContentTypes = ["application/json", "application/json", "application/xml", "text/*"];

    public static IReadOnlyList<Route> Application(int seed, bool withContentTypes)
    {
        var random = new Random(seed);
        var routes = new List<Route>();
        var count = random.Next(1, 8);
        for (var i = 0; i < count; i++)
        {
            var kind = random.Next(10) switch
            {
                < 6 => RouteKind.Implemented,
                < 9 => RouteKind.Stub,

                // The place of a refusal in the graph alone changes what stock routing makes of content.
                _ when withContentTypes => RouteKind.Stub,
                _ => RouteKind.Refusal,
            };
            var methods = Methods[random.Next(kind == RouteKind.Refusal ? 5 : Methods.Length)];
            routes.Add(new(
                Patterns[random.Next(Patterns.Length)],
                methods,
                kind,
                random.Next(8) switch { 0 => 1, 1 => -1, _ => 0 },
                random.Next(6) switch
                {
                    0 => "a.example",
                    1 => "b.example",
                    _ => null,
                },
                withContentTypes && random.Next(2) == 0 ? ContentTypes[random.Next(ContentTypes.Length)] : null));
        }

        switch (random.Next(4))
        {
            case 0:
                routes.Add(new("{**path}", [], RouteKind.Fallback));
                break;
            case 1:
                routes.Add(new("{**path}", ["GET", "HEAD"], RouteKind.Fallback));
                break;
        }

        return routes;
    }
}
