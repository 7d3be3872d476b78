using StatusContracts;

namespace Misuse.Endpoints;

internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        var orders = app.MapGroup("/api/orders");

        orders.MapGet("/{id:int}", (int id) => $"order {id}");
        orders.MapPost("/{id:int}/payment", Pay);
        orders.MapDelete("/{id:int}/payment", (int id) => Results.NoContent());

        // Orders are not deleted: the books must balance.
        orders.MapDelete("/{id:int}", (int id) => TypedResults.MethodNotAllowed("GET")); // STC1011

        orders.MapGet("/{id:int}/invoice", [NotImplementedYet("Invoices", PlannedFor = "2.0")] (int id) => Stub.Result) // STC2008
            .MethodNotAllowed("Delete", "Invoices are kept for ten years."); // STC3003
    }

    private static async Task<IResult> Pay(int id, Payments payments)
    {
        try
        {
            await payments.Charge(id);
            return Results.Accepted();
        }
        catch (HttpRequestException)
        {
            return Results.NotImplementedYet("Payment on account"); // STC1006
        }
    }
}
