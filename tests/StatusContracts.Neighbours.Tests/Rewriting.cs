using Microsoft.AspNetCore.Rewrite;

namespace StatusContracts.Neighbours;

/// <summary>A resource is what the rewritten URL reaches.</summary>
public abstract class Rewriting(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App AheadOfRouting = new(app =>
    {
        Rewrite(app);
        app.UseRouting();
        Map(app);
    });

    // Where it stands unless the application calls UseRouting itself. The rewriter then routes once more.
    private static readonly App BehindRouting = new(app =>
    {
        Rewrite(app);
        Map(app);
    });

    private static void Rewrite(WebApplication app) => app.UseRewriter(new RewriteOptions()
        .AddRewrite("^old/(.*)$", "new/$1", skipRemainingRules: true)
        .AddRedirect("^moved/(.*)$", "new/$1"));

    private static void Map(WebApplication app)
    {
        app.MapGet("/new/books", () => Results.Text("books"));
        app.MapPost("/new/books", [NotImplementedYet("Selling")] () => Stub.Result);

        // Routed at first where the rewriter comes later, and then no more.
        app.MapDelete("/old/books", () => Results.Text("gone"));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task RewrittenUrl_IsTheResource(bool isAhead)
    {
        var app = isAhead ? AheadOfRouting : BehindRouting;

        (await SendAsInStock(app, "GET /old/books")).Is(200, "books");
        (await Send(app, "POST /old/books")).IsPlanned("Selling", "GET");
        (await Send(app, "DELETE /old/books")).IsNotAllowed("GET");
        (await Send(app, "PROPFIND /old/books")).IsUnknownMethod("GET");
        (await SendAsInStock(app, "DELETE /old/nothing")).Is(404);
    }

    [Theory]
    [InlineData("GET"), InlineData("POST"), InlineData("DELETE")]
    public async Task Redirect_IsAnsweredAsInStock(string method)
    {
        (await SendAsInStock(AheadOfRouting, $"{method} /moved/books")).Is(302);
        (await SendAsInStock(BehindRouting, $"{method} /moved/books")).Is(302);
    }

    public sealed class Compiled(Servers servers) : Rewriting(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Rewriting(servers, Contracts.AtStartUp);
}
