using Misuse;
using Misuse.Endpoints;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers(); // STC3001
builder.Services.AddSingleton<BookStore>();
builder.Services.AddSingleton<Payments>();
builder.Services.AddHttpClient<Payments>();

var app = builder.Build();
app.UseExceptionHandler("/error");
app.MapControllers();
app.MapOrders();
app.MapOperations();
app.Run();
