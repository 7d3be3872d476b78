using StatusContracts;

namespace Bookshop.MinimalApi.Endpoints;

/// <summary>Planned as a whole, and for the staff only: a stranger who asks for it is told nothing, though the OpenAPI document says it.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder api)
    {
        var orders = api.MapGroup("/orders").WithTags("Orders")
            .RequireAuthorization()
            .NotImplementedYet("Orders", plannedFor: "3.0");

        orders.MapGet("/", () => Stub.Result);
        orders.MapPost("/", (Order order) => Stub.Result);
    }
}
