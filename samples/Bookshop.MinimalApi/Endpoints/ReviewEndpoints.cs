using StatusContracts;

namespace Bookshop.MinimalApi.Endpoints;

/// <summary>Planned: the declarations stand on the handlers.</summary>
internal static class ReviewEndpoints
{
    private const string Documentation = "https://docs.bookshop.example/reviews";

    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        var reviews = api.MapGroup("/books/{id:int}/reviews").WithTags("Reviews");

        reviews.MapGet("/", List);
        reviews.MapPost("/", Add);
    }

    [NotImplementedYet("Book reviews", PlannedFor = "2.0", Documentation = Documentation)]
    private static IResult List(int id) => Stub.Result;

    [NotImplementedYet("Book reviews", PlannedFor = "2.0", Documentation = Documentation)]
    private static IResult Add(int id, Review review) => Stub.Result;
}
