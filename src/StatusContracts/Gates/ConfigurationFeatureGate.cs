using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using StatusContracts.Telemetry;

namespace StatusContracts.Gates;

/// <summary>
/// The gate of an application that registers none: <c>FeatureManagement:{flag}</c> is <c>true</c>. The section is that of
/// Microsoft.FeatureManagement, so that a file needs no change when its library takes over.
/// </summary>
/// <remarks>The configuration is read with each request that asks, so whatever reloads it opens and closes endpoints.</remarks>
internal sealed class ConfigurationFeatureGate(ILogger<ConfigurationFeatureGate> logger, IConfiguration? configuration = null) : IFeatureGate
{
    private const string Section = "FeatureManagement";

    // Flags come from declarations, never from requests, so there are few.
    private readonly ConcurrentDictionary<string, bool> _reported = new(StringComparer.OrdinalIgnoreCase);

    public ValueTask<bool> IsOpenAsync(string flag, HttpContext context)
    {
        var key = ConfigurationPath.Combine(Section, flag);
        var value = configuration?[key];
        if (!bool.TryParse(value, out var isOn) && _reported.TryAdd(flag, true))
        {
            Report(flag, key, value);
        }

        return new(isOn);
    }

    private void Report(string flag, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            logger.FlagIsUnreadable(LogText.Of(key), LogText.Of(value));
        }
        else if (configuration?.GetSection(key).Exists() == true)
        {
            logger.FlagHasFilters(LogText.Of(key));
        }
        else
        {
            logger.FlagIsUndeclared(LogText.Of(flag), LogText.Of(key));
        }
    }
}
