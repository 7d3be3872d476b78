using StatusContracts;

namespace Misuse.Endpoints;

/// <summary>For the people who run the shop.</summary>
internal static class OperationsEndpoints
{
    public static void MapOperations(this WebApplication app)
    {
        var operations = app.MapGroup("/operations");

        operations.MapMethods("/cache", ["PURGE"], () => Results.NoContent()); // STC3004

        operations.MapPost("/backup", [NotImplementedYet("Backups", PlannedFor = "3.0")] () => Stub.Result);
    }

    // The audit demands that TRACE is off.
    public static void RefuseTrace(this WebApplication app) => app.Use(async (HttpContext context, RequestDelegate next) =>
    {
        if (context.Request.Method == "TRACE")
        {
            context.Response.StatusCode = 405; // STC1002
            return;
        }

        await next(context);
    });
}
