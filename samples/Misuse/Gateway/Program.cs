using StatusContracts;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddStatusContracts();

var app = builder.Build();

// Where the balancer looks is decided where the gateway is deployed.
app.MapGet(app.Configuration["HealthPath"] ?? "/health", () => "well"); // STC3002

app.MapPost("/drain", [NotImplementedYet("", PlannedFor = "2.0")] () => Stub.Result); // STC2010
app.Run();
