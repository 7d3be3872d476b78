using Bookshop.Api;
using StatusContracts;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers().AddApplicationPart(typeof(BooksController).Assembly);
builder.Services.AddStatusContracts();

var app = builder.Build();
app.MapControllers();

var orders = app.MapGroup("/api/orders");
orders.MapGet("/", () => new[] { "order 1" });
orders.MapPost("/", [NotImplementedYet("Ordering", PlannedFor = "2.1", Alternative = "GET /api/orders")] (Order order) => Stub.Result);
orders.MapGet("/{id:int}", (int id) => $"order {id}");

app.Run();

internal sealed record Order(int BookId, int Copies);
