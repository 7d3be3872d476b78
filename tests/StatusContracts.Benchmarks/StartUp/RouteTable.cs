using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Benchmarks.StartUp;

/// <summary>What an application maps, and how much of it there is.</summary>
/// <param name="Shape">How its routes meet in the graph.</param>
/// <param name="Endpoints">How many endpoints there are, a fallback or a catch-all not counted.</param>
internal sealed record RouteTable(Shape Shape, int Endpoints)
{
    private const int PerResourcePair = 5;

    /// <summary>How many resources the endpoints make: what a 405 is for.</summary>
    public int Resources => Shape == Shape.CatchAll ? Endpoints : Endpoints / PerResourcePair * 2;

    /// <summary>A URL that the application answers with 200, and the last one of its table.</summary>
    public string Url => Shape == Shape.CatchAll ? Flat(Endpoints - 1) : Collection((Endpoints / PerResourcePair) - 1);

    /// <summary>One URL of each resource.</summary>
    public IEnumerable<string> Urls => Shape == Shape.CatchAll
        ? Enumerable.Range(0, Endpoints).Select(Flat)
        : Enumerable.Range(0, Endpoints / PerResourcePair).SelectMany(i => new[] { Collection(i), Collection(i) + "/1" });

    public void Map(WebApplication app)
    {
        if (Shape == Shape.CatchAll)
        {
            for (var i = 0; i < Endpoints; i++)
            {
                app.MapGet(Flat(i), () => Results.Ok());
            }

            app.MapPost("/{**path}", (string path) => Results.Ok(path));
            return;
        }

        for (var i = 0; i < Endpoints / PerResourcePair; i++)
        {
            MapResources(app.MapGroup(Collection(i)), i);
        }

        if (Shape == Shape.RestWithFallback)
        {
            app.MapFallback(() => Results.NotFound());
        }
    }

    // A collection and its items, every second of them with a constraint, every tenth with a stub.
    private static void MapResources(RouteGroupBuilder group, int i)
    {
        var item = i % 2 == 0 ? "/{id:int}" : "/{id}";
        group.MapGet("/", () => Results.Ok());
        group.MapPost("/", () => Results.NoContent());
        group.MapGet(item, (string id) => Results.Ok(id));
        group.MapPut(item, (string id) => Results.NoContent());
        if (i % 10 == 0)
        {
            group.MapPatch(item, [NotImplementedYet("Changing parts", PlannedFor = "2.0")] (string id) => Stub.Result);
        }
        else
        {
            group.MapDelete(item, (string id) => Results.NoContent());
        }
    }

    private static string Flat(int i) => $"/r{i}";

    private static string Collection(int i) => $"/api/items{i}";
}

/// <summary>How routes meet in the graph.</summary>
internal enum Shape
{
    /// <summary>Collections and their items, each route at a place of its own.</summary>
    Rest,

    /// <summary>The same before a fallback, which meets every one of them.</summary>
    RestWithFallback,

    /// <summary>Routes of one segment for GET, and one for POST that matches all of their URLs as well.</summary>
    CatchAll,
}
