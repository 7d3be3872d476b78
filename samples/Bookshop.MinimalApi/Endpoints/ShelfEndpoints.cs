using Microsoft.AspNetCore.Http.HttpResults;

namespace Bookshop.MinimalApi.Endpoints;

/// <summary>Two resources with the same shape of path; only the constraints tell them apart.</summary>
internal static class ShelfEndpoints
{
    public static void MapShelves(this IEndpointRouteBuilder api)
    {
        var shelves = api.MapGroup("/shelves").WithTags("Shelves");

        shelves.MapGet("/{number:int}", Get);
        shelves.MapDelete("/{display:alpha}", TakeAway);
    }

    private static Results<Ok<Shelf>, NotFound> Get(int number, ShelfStore store) =>
        store.Find(number) is { } shelf ? TypedResults.Ok(shelf) : TypedResults.NotFound();

    // One route, and a resource among those it leads to that does not have the method. Allow is that of its URL.
    private static IResult TakeAway(string display, ShelfStore store) =>
        display == ShelfStore.Window ? Results.MethodNotAllowed(reason: "The shop window is part of the house.")
        : store.TakeAway(display) ? Results.NoContent()
        : Results.NotFound();
}
