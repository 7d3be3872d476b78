using StatusContracts;

namespace Bookshop;

/// <summary>Which planned features customers ask for: what the staff may want to build next.</summary>
public static class Wanted
{
    public static void MapWanted(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/wanted", (IStatusContractStatistics statistics) => TypedResults.Ok(statistics.MostWanted()))
            .WithTags("Wanted")
            .RequireAuthorization();
}
