using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.FeatureManagement;

namespace StatusContracts.FeatureManagement;

/// <summary>Asks Microsoft.FeatureManagement, which asks the filters of the flag.</summary>
internal sealed partial class FeatureManagementGate(ILogger<FeatureManagementGate> logger) : IFeatureGate
{
    // Flags come from declarations, never from requests, so there are few.
    private readonly ConcurrentDictionary<string, bool> _reported = new(StringComparer.OrdinalIgnoreCase);

    public async ValueTask<bool> IsOpenAsync(string flag, HttpContext context)
    {
        // Of the request, so that the handler, should it ask too, is told the same.
        var features = context.RequestServices.GetRequiredService<IVariantFeatureManagerSnapshot>();
        var isOn = await features.IsEnabledAsync(flag, context.RequestAborted);
        if (!isOn && !_reported.ContainsKey(flag))
        {
            await ReportUndeclaredAsync(flag, context);
        }

        return isOn;
    }

    private async Task ReportUndeclaredAsync(string flag, HttpContext context)
    {
        var definitions = context.RequestServices.GetRequiredService<IFeatureDefinitionProvider>();
        if (await definitions.GetFeatureDefinitionAsync(flag) is null && _reported.TryAdd(flag, true))
        {
            FlagIsUndeclared(logger, flag);
        }
    }

    [LoggerMessage(1, LogLevel.Warning,
        "The flag '{Flag}' is declared nowhere, so it is off, and what waits for it answers 501. Declare it where Microsoft.FeatureManagement looks, feature_management or FeatureManagement in the configuration, or correct the name. This is said once.",
        EventName = "FlagIsUndeclared")]
    private static partial void FlagIsUndeclared(ILogger logger, string flag);
}
