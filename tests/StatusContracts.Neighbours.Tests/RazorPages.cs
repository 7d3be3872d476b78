using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StatusContracts.Neighbours;

/// <summary>A page names no method: it takes them all, and runs the handler of the method if it has one, as in stock.</summary>
public abstract class RazorPages(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    // Every method that the server knows but that of the stub, since the page takes them.
    private const string EveryOther = "CONNECT, GET, HEAD, OPTIONS, PATCH, POST, PUT, QUERY, TRACE";

    private static readonly App Site = new(
        app =>
        {
            Map(app);
            app.MapRazorPages();
        },
        AddPages);

    private static readonly App WithFallback = new(
        app =>
        {
            Map(app);
            app.MapFallbackToPage("/Contact");
        },
        AddPages);

    private static readonly App Planned = new(app => app.MapRazorPages().NotImplementedYet("The pages"), AddPages);

    private static readonly App PlannedForMembers = new(
        app => app.MapRazorPages().NotImplementedYet("The pages"),
        services =>
        {
            HeaderAuthentication.Add(services);
            services.AddRazorPages(pages => pages.Conventions.AuthorizePage("/Contact", "admin"))
                .AddApplicationPart(typeof(RazorPages).Assembly);
        });

    private static void AddPages(IServiceCollection services) =>
        services.AddRazorPages().AddApplicationPart(typeof(RazorPages).Assembly);

    private static void Map(WebApplication app)
    {
        app.MapPut("/contact", () => Results.Text("put"));
        app.MapDelete("/contact", [NotImplementedYet("Leaving")] () => Stub.Result);
        app.MapGet("/pages/api", () => Results.Text("api"));
    }

    [Theory]
    [InlineData("GET /contact", "get"), InlineData("GET /contact/send", "get"), InlineData("POST /contact", "post")]
    [InlineData("POST /contact/send", "sent"), InlineData("POST /contact?handler=Send", "sent")]
    [InlineData("HEAD /contact", ""), InlineData("PATCH /contact", "no handler"), InlineData("PROPFIND /contact", "no handler")]
    [InlineData("DELETE /contact/send", "no handler"), InlineData("POST /contact/nothing", "post")]
    public async Task Page_TakesEveryMethodAsInStock(string line, string message)
    {
        var reply = await SendAsInStock(Site, line);

        reply.Is(200);
        Assert.Contains(message, reply.Text);
    }

    [Theory]
    [InlineData("GET", 200), InlineData("POST", 400), InlineData("DELETE", 400)]
    public async Task PageThatAsksForAToken_DoesSoAsInStock(string method, int status) =>
        (await SendAsInStock(Site, $"{method} /guarded")).Is(status);

    [Fact]
    public async Task EndpointOnTheUrlOfAPage_TakesItsMethod()
    {
        (await SendAsInStock(Site, "PUT /contact")).Is(200, "put");
        (await Send(Site, "DELETE /contact")).IsPlanned("Leaving", EveryOther);
    }

    [Fact]
    public async Task FallbackToAPage_TakesTheUrlsWithoutResource()
    {
        Assert.Contains("get", (await SendAsInStock(WithFallback, "GET /nothing/here")).Text);
        (await SendAsInStock(WithFallback, "DELETE /nothing/here")).Is(200);
        (await SendAsInStock(WithFallback, "GET /pages/api")).Is(200, "api");
        (await Send(WithFallback, "DELETE /pages/api")).IsNotAllowed("GET");
        (await Send(WithFallback, "DELETE /contact")).IsPlanned("Leaving", EveryOther);
    }

    [Theory]
    [InlineData("GET"), InlineData("POST"), InlineData("DELETE")]
    public async Task PlannedPages_Are501(string method) =>
        (await Send(Planned, $"{method} /contact")).IsPlanned("The pages", "");

    [Fact]
    public async Task PlannedPages_AnswerThoseWhoMaySeeThem()
    {
        (await Send(PlannedForMembers, "GET /contact")).Is(401, "");
        (await Send(PlannedForMembers, "GET /contact\nX-User: reader")).Is(403, "");
        (await Send(PlannedForMembers, "GET /contact\nX-User: admin")).IsPlanned("The pages", "");
    }

    // The limit: a planned page is not entered, so nothing inside of it is asked.
    [Fact]
    public async Task FilterOfThePages_IsNotAskedWhereTheyArePlanned()
    {
        Action<IServiceCollection> services = services => services
            .AddRazorPages(pages => pages.Conventions.ConfigureFilter(new Teapot()))
            .AddApplicationPart(typeof(RazorPages).Assembly);

        (await SendAsInStock(new App(app => app.MapRazorPages(), services), "GET /contact")).Is(418);
        (await Send(new App(app => app.MapRazorPages().NotImplementedYet("The pages"), services), "GET /contact"))
            .IsPlanned("The pages", "");
    }

    private sealed class Teapot : IAuthorizationFilter
    {
        public void OnAuthorization(AuthorizationFilterContext context) => context.Result = new StatusCodeResult(418);
    }

    public sealed class Compiled(Servers servers) : RazorPages(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : RazorPages(servers, Contracts.AtStartUp);
}
