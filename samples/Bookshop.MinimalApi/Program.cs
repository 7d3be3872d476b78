using Bookshop;
using Bookshop.MinimalApi;
using Bookshop.MinimalApi.Endpoints;
using Tour;

if (args is ["--tour"])
{
    return await Guide.ShowAsync(Open, OpenStock);
}

await Open(WebApplication.CreateBuilder(args)).RunAsync();
return 0;

static WebApplication Open(WebApplicationBuilder builder)
{
    AddBookshop(builder.Services);
    builder.Services.AddStatusContracts();      // generated: the only line of wiring

    var app = builder.Build();
    app.MapBookshop();
    return app;
}

// The same without StatusContracts: what the tour compares with.
static WebApplication OpenStock(WebApplicationBuilder builder)
{
    AddBookshop(builder.Services);

    var app = builder.Build();
    app.MapBookshop().WithStubsByHand();
    return app;
}

static void AddBookshop(IServiceCollection services)
{
    services.AddSingleton<BookStore>();
    services.AddSingleton<ShelfStore>();
    services.AddStaff();
    services.AddValidation();
    services.AddOpenApi();
}
