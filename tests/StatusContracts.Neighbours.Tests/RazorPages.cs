using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Authorization;

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

    private static readonly App Behind = new(
        app => app.MapRazorPages().NotImplementedYet("The pages", until: "Pages"),
        services =>
        {
            AddPages(services);
            services.AddSingleton<IFeatureGate, HeaderGate>();
        });

    private static readonly App PlannedForMembers = new(
        app => app.MapRazorPages().NotImplementedYet("The pages"),
        services =>
        {
            HeaderAuthentication.Add(services);
            services.AddRazorPages(pages => pages.Conventions.AuthorizePage("/Contact", "admin"))
                .AddApplicationPart(typeof(RazorPages).Assembly);
        });

    private sealed class HeaderGate : IFeatureGate
    {
        public ValueTask<bool> IsOpenAsync(string flag, HttpContext context) => new(context.Request.Headers.ContainsKey("X-Flag"));
    }

    private static void AddPages(IServiceCollection services) =>
        services.AddRazorPages().AddApplicationPart(typeof(RazorPages).Assembly);

    private static void Map(WebApplication app)
    {
        app.MapPut("/contact", () => Results.Text("put"));
        app.MapDelete("/contact", [NotImplementedYet("Leaving")] () => Stub.Result);
        app.MapGet("/pages/api", () => Results.Text("api"));
    }

    [Fact]
    public async Task PagesBehindAFlag_RunWhereItIsOn()
    {
        (await Send(Behind, "GET /contact")).IsPlanned("The pages", allow: "");
        var open = await Send(Behind, "GET /contact\nX-Flag: on");
        open.Is(200);
        Assert.Contains("get", open.Text);
        Assert.Contains("sent", (await Send(Behind, "POST /contact/send\nX-Flag: on")).Text);
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

    [Fact]
    public async Task AuthorizationFilterOfThePages_IsAskedBeforeTheyArePlanned()
    {
        var site = Filtered(app => app.MapRazorPages());
        var planned = Filtered(app => app.MapRazorPages().NotImplementedYet("The pages"));

        (await SendAsInStock(site, "GET /contact")).Is(401, "");
        (await Send(planned, "GET /contact")).Is(401, "");
        (await Send(planned, "GET /contact\nX-User: reader")).Is(403, "");
        (await Send(planned, "GET /contact\nX-User: admin")).IsPlanned("The pages", "");
    }

    // A page that is not there gave nobody a token.
    [Fact]
    public async Task PlannedPageThatAsksForAToken_Is501WithoutOne() =>
        (await Send(Filtered(app => app.MapRazorPages().NotImplementedYet("The pages")), "POST /guarded\nX-User: admin"))
            .IsPlanned("The pages", "");

    private static App Filtered(Action<WebApplication> map) => new(
        map,
        services =>
        {
            HeaderAuthentication.Add(services);
            services.Configure<MvcOptions>(options => options.Filters.Add(new AuthorizeFilter("admin")));
            AddPages(services);
        });

    public sealed class Compiled(Servers servers) : RazorPages(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : RazorPages(servers, Contracts.AtStartUp);
}
