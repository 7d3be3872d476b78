using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.Tests.Routing;

/// <summary>The endpoints that each of ASP.NET Core's own <c>MapFallback…</c> methods maps.</summary>
internal static class Fallbacks
{
    public static readonly IReadOnlyList<Endpoint> All = Map();

    private static List<Endpoint> Map()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddControllersWithViews();
        builder.Services.AddRazorPages();
        var app = builder.Build();
        app.MapFallback(() => "fallback");
        app.MapFallback("/api/{**path}", () => "fallback");
        app.MapFallbackToFile("index.html");
        app.MapFallbackToController("Show", "Page");
        app.MapFallbackToAreaController("Show", "Page", "Area");
        app.MapFallbackToPage("/Page");
        return [.. ((IEndpointRouteBuilder)app).DataSources
            .SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint is RouteEndpoint { Order: int.MaxValue })];
    }
}
