using Bookshop;
using Bookshop.MinimalApi;
using Bookshop.MinimalApi.Endpoints;
using StatusContracts;
using Tour;

if (args is ["--tour"])
{
    return await Guide.ShowAsync(Open, OpenStock);
}

var shop = Open(WebApplication.CreateBuilder(args));
shop.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(shop.Services.GetRequiredService<IStatusContract>().ToMatrix()));
await shop.RunAsync();
return 0;

static WebApplication Open(WebApplicationBuilder builder)
{
    AddBookshop(builder.Services);
    builder.Services.AddStatusContracts();      // generated: the only line of wiring
    builder.Services.AddOpenApi(options => options.AddStatusContracts());

    var app = builder.Build();
    app.MapBookshop();
    app.MapWanted();
    return app;
}

// The same without StatusContracts: what the tour compares with.
static WebApplication OpenStock(WebApplicationBuilder builder)
{
    AddBookshop(builder.Services);
    builder.Services.AddOpenApi();

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
    services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, BookshopJson.Default));
}
