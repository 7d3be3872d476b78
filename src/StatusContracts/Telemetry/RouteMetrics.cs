using System.Diagnostics.Metrics;

namespace StatusContracts.Telemetry;

/// <summary>The instruments of ASP.NET Core that read the route of an endpoint, also of one that has not answered yet.</summary>
internal static class RouteMetrics
{
    // https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Http/Routing/src/RoutingMetrics.cs counts when a request is routed,
    // https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Hosting/Hosting/src/Internal/HostingMetrics.cs also what the
    // authorization middleware turned away.
    private static readonly string[] Names = ["aspnetcore.routing.match_attempts", "http.server.request.duration"];

    /// <summary>Whether somebody listens to one of them, in the application whose factory is <paramref name="meters"/>.</summary>
    public static bool AreHeard(IMeterFactory meters)
    {
        var areHeard = false;

        // Looks only, and enables nothing: what is published already is shown at the start.
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
            areHeard |= instrument.Enabled && instrument.Meter.Scope == meters && Names.Contains(instrument.Name);
        listener.Start();
        return areHeard;
    }
}
