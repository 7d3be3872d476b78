using StatusContracts;

[assembly: FeatureFlags(typeof(Flags))]

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddStatusContracts();

var app = builder.Build();

// Where the balancer looks is decided where the gateway is deployed.
app.MapGet(app.Configuration["HealthPath"] ?? "/health", () => "well"); // STC3002

app.MapPost("/drain", [NotImplementedYet("", PlannedFor = "2.0")] () => Stub.Result); // STC2010

app.MapPost("/replay", [NotImplementedYet("Replays", Until = Flags.Replay)] () => Stub.Result); // STC2011
app.MapGet("/drained", () => Results.Text("no")).NotImplementedYet("Draining", until: "Drain"); // STC2012
app.Run();

internal static class Flags
{
    public const string Replay = "Replay";
    public const string Draining = "Draining";
}
