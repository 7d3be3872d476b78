using StatusContracts;

namespace Misuse.Endpoints;

/// <summary>For the people who run the shop.</summary>
internal static class OperationsEndpoints
{
    public static void MapOperations(this WebApplication app)
    {
        var operations = app.MapGroup("/operations");

        operations.MapMethods("/cache", ["PURGE"], () => Results.NoContent()); // STC3004

        operations.MapPost("/backup", [NotImplementedYet("Backups", PlannedFor = "3.0")] () => Stub.Result); // STC2008

        // The audit demands that TRACE is off.
        app.MapMethods("/", ["TRACE"], () => Results.StatusCode(405)); // STC1002
    }
}
