namespace StatusContracts.Neighbours;

/// <summary>
/// <c>UseHttpMethodOverride</c> before routing: the request has the method that the override names, for everything that
/// follows. After routing it comes too late, in stock as here.
/// </summary>
public abstract class MethodOverride(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Header = new(app =>
    {
        app.UseHttpMethodOverride();
        app.UseRouting();
        Map(app);
    });

    private static readonly App FormField = new(app =>
    {
        app.UseHttpMethodOverride(new HttpMethodOverrideOptions { FormFieldName = "_method" });
        app.UseRouting();
        Map(app);
    });

    private static readonly App TooLate = new(app =>
    {
        app.UseHttpMethodOverride();
        Map(app);
    });

    private static void Map(WebApplication app)
    {
        app.MapGet("/books/{id:int}", (int id) => Results.Text($"book {id}"))
            .MethodNotAllowed("PUT", "Books do not change.");
        app.MapDelete("/books/{id:int}", (int id) => Results.Text($"deleted {id}"));
        app.MapPatch("/books/{id:int}", [NotImplementedYet("Changing")] (int id) => Stub.Result);
        app.MapPost("/books/{id:int}/{action}", [NotImplementedYet("Actions")] (int id, string action) => Stub.Result);
    }

    private Task<Reply> Send(App app, string target, string method) => Send(app, app == FormField
        ? $"POST {target}\nContent-Type: application/x-www-form-urlencoded\n\n_method={method}"
        : $"POST {target}\nX-HTTP-Method-Override: {method}");

    public static TheoryData<App> Overridden => [Header, FormField];

    [Theory, MemberData(nameof(Overridden), DisableDiscoveryEnumeration = true)]
    public async Task MethodThatIsImplemented_IsDispatched(App app)
    {
        (await Send(app, "/books/1", "DELETE")).Is(200, "deleted 1");

        // Routing does not mind the case, and the middleware hands on what it was given.
        (await Send(app, "/books/1", "delete")).Is(200, "deleted 1");
    }

    [Theory, MemberData(nameof(Overridden), DisableDiscoveryEnumeration = true)]
    public async Task MethodThatIsNot_HasTheAnswerOfThatMethod(App app)
    {
        (await Send(app, "/books/1", "PATCH")).IsPlanned("Changing", allow: "DELETE, GET");
        (await Send(app, "/books/1", "QUERY")).IsNotAllowed("DELETE, GET");
        (await Send(app, "/books/1", "PROPFIND")).IsUnknownMethod(allow: "DELETE, GET");
        (await Send(app, "/nothing", "PROPFIND")).IsUnknownMethod(allow: null);
        (await Send(app, "/nothing", "DELETE")).Is(404);

        var refused = (await Send(app, "/books/1", "PUT")).IsNotAllowed("DELETE, GET");
        Assert.Equal("Books do not change.", refused.GetProperty("reason").GetString());
    }

    [Theory, MemberData(nameof(Overridden), DisableDiscoveryEnumeration = true)]
    public async Task StubOfPost_IsNotReachedByAnotherMethod(App app)
    {
        (await Send(app, "/books/1/archive", "POST")).IsPlanned("Actions", allow: "");
        (await Send(app, "/books/1/archive", "DELETE")).IsNotAllowed("");
    }

    [Fact]
    public async Task RequestWithoutOverride_HasItsOwnMethod()
    {
        (await Send(Header, "POST /books/1")).IsNotAllowed("DELETE, GET");
        (await Send(FormField, "POST /books/1\nContent-Type: application/x-www-form-urlencoded\n\ntitle=x"))
            .IsNotAllowed("DELETE, GET");

        // Only a POST may stand for another method.
        (await Send(Header, "GET /books/1\nX-HTTP-Method-Override: DELETE")).Is(200, "book 1");
    }

    [Fact]
    public async Task OverrideAfterRouting_FindsTheEndpointOfPost()
    {
        (await SendToStock(TooLate, "POST /books/1\nX-HTTP-Method-Override: DELETE")).Is(405);
        (await Send(TooLate, "/books/1", "DELETE")).IsNotAllowed("DELETE, GET");
        (await Send(TooLate, "/books/1/archive", "DELETE")).IsPlanned("Actions", allow: "");
    }

    public sealed class Compiled(Servers servers) : MethodOverride(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : MethodOverride(servers, Contracts.AtStartUp);
}
