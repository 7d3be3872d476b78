using FsCheck;
using FsCheck.Fluent;
using StatusContracts.Oracle;

namespace StatusContracts.Exactness.Generation;

/// <summary>Routes of every kind, with everything that tells them apart.</summary>
internal static class Routes
{
    public static readonly string[] Hosts = ["a.example", "*.example", "b.example", "a.example:8080", "*:8080"];

    public static readonly string[] ContentTypes = ["application/json", "text/plain", "application/xml", "application/*", "*/*"];

    private static readonly string[] Names = ["GET", "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "PURGE", "lock", "get"];

    private static readonly Gen<string[]> Methods = Gen.Frequency(
        (2, Gen.Constant<string[]>([])),
        (8, Gen.Elements(Names).Select(name => new[] { name })),
        (4, Gen.ArrayOf(Gen.Elements(Names), 3).Select(names => names.Distinct(StringComparer.OrdinalIgnoreCase).ToArray())));

    private static readonly Gen<string[]> SomeHosts = Rarely(8, Hosts);

    private static readonly Gen<string[]> SomeExplained = Rarely(8, ["DELETE", "PUT", "PURGE", "BAN", "HEAD"]);

    private static readonly Gen<RouteGroup?> Group = Gen.Frequency(
        (5, Gen.Constant<RouteGroup?>(null)),
        (1, from prefix in Gen.Elements("/a", "a/{g:int}", "/{g}", "", "/b/")
            from hosts in SomeHosts
            from isPlanned in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            from explains in SomeExplained
            select (RouteGroup?)new RouteGroup(prefix) { Hosts = hosts, IsPlanned = isPlanned, Explains = explains }));

    private static readonly Gen<Route> Endpoint =
        from kind in Gen.Frequency((4, Gen.Constant(RouteKind.Implemented)), (1, Gen.Constant(RouteKind.Stub)))
        from methods in Methods
        from order in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Elements(-1, 1, methods.Length == 0 ? int.MaxValue : 5)))
        from explains in SomeExplained
        from mapped in Group
        from hosts in SomeHosts
        select new Route("", methods) { Kind = kind, Order = order, Explains = explains, Group = mapped, Hosts = hosts };

    private static readonly Gen<Route> Refusal =
        from explained in Gen.Elements(Refusals.Sets.ToArray())
        from count in Gen.Choose(1, explained.Length)
        from mapped in Group
        from hosts in SomeHosts
        select new Route("", explained[..count]) { Kind = RouteKind.Refusal, Explains = explained, Group = mapped, Hosts = hosts };

    private static readonly Gen<Route> Fallback =
        from kind in Gen.Elements(RouteKind.Fallback, RouteKind.FileFallback)
        from methods in Gen.Elements<string[]>([], ["GET", "HEAD"], ["GET"])
        from hosts in SomeHosts
        select new Route("", kind == RouteKind.Fallback ? methods : []) { Kind = kind, Hosts = hosts };

    /// <summary>Routes that have no template yet.</summary>
    public static readonly Gen<Route> WithoutTemplate = Gen.Frequency((9, Endpoint), (1, Refusal), (1, Fallback));

    /// <summary>What some endpoints of a table with content types accept.</summary>
    public static readonly Gen<string[]> Accepts = Rarely(1, ContentTypes);

    private static Gen<string[]> Rarely(int never, string[] values) => Gen.Frequency(
        (never, Gen.Constant<string[]>([])),
        (1, Gen.Frequency(
            (3, Gen.Elements(values).Select(value => new[] { value })),
            (1, Gen.ArrayOf(Gen.Elements(values), 2).Select(pair => pair.Distinct().ToArray())))));
}
