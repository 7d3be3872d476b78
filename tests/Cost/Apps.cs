using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.Cost;

/// <summary>One application that is measured, before it is started.</summary>
/// <param name="Map">What follows <c>builder.Build()</c>.</param>
/// <param name="Services">What it registers.</param>
internal sealed record App(Action<WebApplication> Map, Action<IServiceCollection> Services);

/// <summary>The applications, each with the library and, to compare, without.</summary>
internal static class Apps
{
    public static readonly App Minimal = new(Shop.Declared, services => services.AddStatusContracts());

    public static readonly App StockMinimal = new(Shop.Stock, _ => { });

    /// <summary>HEAD and OPTIONS are served, too.</summary>
    public static readonly App Serving = new(
        Shop.Declared, services => services.AddStatusContracts(options => (options.ServeHead, options.ServeOptions) = (true, true)));

    public static readonly App Controllers = new(
        app => app.MapControllers(),
        services =>
        {
            AddControllers(services);
            services.AddStatusContracts();
        });

    public static readonly App StockControllers = new(app => app.MapControllers(), AddControllers);

    public static readonly App Guarded = new(
        Vault.Map,
        services =>
        {
            Vault.AddLogin(services);
            services.AddStatusContracts();
        });

    public static readonly App StockGuarded = new(Vault.Map, Vault.AddLogin);

    private static void AddControllers(IServiceCollection services) =>
        services.AddControllers().AddApplicationPart(typeof(ReportsController).Assembly);
}
