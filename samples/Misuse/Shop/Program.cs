using Misuse;
using Misuse.Endpoints;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddSingleton<BookStore>();
builder.Services.AddSingleton<Payments>();
builder.Services.AddHttpClient<Payments>();

var app = builder.Build(); // STC3001
app.UseExceptionHandler("/error"); // STC1010
app.RefuseTrace();
app.MapControllers();
app.MapOrders();
app.MapOperations();
app.Run();
