using StatusContracts.Interop.Tools;

namespace StatusContracts.Interop.Proxies;

/// <summary>A planned endpoint is no sign of a sick server, and HAProxy takes it for none: <c>docs/load-balancers.md</c>.</summary>
public class LoadBalancers
{
    // As the page shows them.
    internal const string Checks = "option httpchk GET /healthz";
    internal const string Observed = "check inter 1h observe layer7 error-limit 1 on-error mark-down";
    internal const string Retries = "retries 3\n    retry-on all-retryable-errors";

    private int _exports;
    private int _checks;

    private App Planned => Shop(app => app.MapGet("/export", [NotImplementedYet("Export")] () => Stub.Result));

    private App Throwing => Shop(app => app.MapGet("/export", IResult () => throw new NotImplementedException()));

    [ToolFact(Tool.HaProxy)]
    public async Task Stub_TakesNoServerOutOfService()
    {
        await using var origin = await Server.StartAsync(Planned, Contracts.Compiled);
        await using var balancer = await HaProxy.StartAsync(origin, Checks, Observed);

        for (var i = 0; i < 5; i++)
        {
            (await balancer.SendAsync("GET /export")).IsPlanned("Export", allow: "");
            (await balancer.SendAsync("DELETE /books")).IsNotAllowed("GET");
            (await balancer.SendAsync("BREW /books")).IsUnknownMethod("GET");
        }

        (await balancer.SendAsync("GET /books")).Is(200);
    }

    [ToolFact(Tool.HaProxy)]
    public async Task ExceptionInItsPlace_TakesTheServerOutOfService()
    {
        await using var origin = await Server.StartAsync(Throwing, Contracts.None);
        await using var balancer = await HaProxy.StartAsync(origin, Checks, Observed);

        (await balancer.SendAsync("GET /export")).Is(500);

        // There is no other server: the books are gone as well.
        await balancer.UntilAsync("GET /books", 503);
    }

    [ToolFact(Tool.HaProxy)]
    public async Task Stub_IsAskedOnce()
    {
        await using var origin = await Server.StartAsync(Planned, Contracts.Compiled);
        await using var balancer = await HaProxy.StartAsync(origin, Retries);

        (await balancer.SendAsync("GET /export")).IsPlanned("Export", allow: "");

        Assert.Equal(1, _exports);
    }

    [ToolFact(Tool.HaProxy)]
    public async Task ExceptionInItsPlace_IsAskedAgain()
    {
        await using var origin = await Server.StartAsync(Throwing, Contracts.None);
        await using var balancer = await HaProxy.StartAsync(origin, Retries);

        (await balancer.SendAsync("GET /export")).Is(500);

        Assert.Equal(4, _exports);
    }

    // HAProxy's own check, where none is written: OPTIONS / over HTTP/1.0.
    [ToolFact(Tool.HaProxy)]
    public async Task CheckByOptions_FailsAsInStock()
    {
        await using var origin = await Server.StartAsync(Planned, Contracts.Compiled);
        await using var balancer = await HaProxy.StartAsync(origin, "option httpchk", "check inter 50 fall 1");

        await balancer.UntilAsync("GET /books", 503);
    }

    [ToolFact(Tool.HaProxy)]
    public async Task CheckByOptions_PassesWhereOptionsIsServed()
    {
        var served = Planned with { Services = services => services.Configure<StatusContractOptions>(options => options.ServeOptions = true) };
        await using var origin = await Server.StartAsync(served, Contracts.Compiled);
        await using var balancer = await HaProxy.StartAsync(origin, "option httpchk", "check inter 50 fall 1");

        await balancer.UntilAsync("GET /checks", 200);

        (await balancer.SendAsync("GET /books")).Is(200);
    }

    private App Shop(Action<WebApplication> mapExport) => new(app =>
    {
        app.Use((context, next) =>
        {
            _exports += context.Request.Path == "/export" ? 1 : 0;
            _checks += HttpMethods.IsOptions(context.Request.Method) ? 1 : 0;
            return next(context);
        });
        app.MapGet("/", () => "shop");
        app.MapGet("/books", () => "books");
        app.MapGet("/healthz", () => "healthy");
        app.MapGet("/checks", () => Results.StatusCode(_checks > 2 ? 200 : 404));
        mapExport(app);
    });
}
