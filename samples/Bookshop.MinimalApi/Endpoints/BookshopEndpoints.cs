namespace Bookshop.MinimalApi.Endpoints;

internal static class BookshopEndpoints
{
    /// <summary>Maps the whole shop, and returns the group of its API.</summary>
    public static RouteGroupBuilder MapBookshop(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapBooks();
        api.MapReviews();
        api.MapOrders();
        api.MapShelves();
        api.MapSession();

        app.MapGet("/shop/config", () => TypedResults.Ok(Storefront.Config));
        app.MapFallback(Storefront.Addresses, Storefront.Page);
        app.MapOpenApi();
        return api;
    }
}
