var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddProblemDetails();

var app = builder.Build();
app.MapControllers();
app.MapGet("/orders/{id:int}", (int id) => $"order {id}");
app.MapPost("/orders", (Order order) => Results.Created($"/orders/{order.Id}", order));
app.Run();

internal sealed record Order(int Id);
