using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StatusContracts.Telemetry;

namespace StatusContracts.Gates;

/// <summary>
/// What the gate says for one request. Each flag is asked once: a percentage is drawn anew whenever it is asked, and what an
/// answer says of one resource must agree.
/// </summary>
internal sealed class RequestGates
{
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    private RequestGates()
    {
    }

    /// <summary>Whether the endpoints that wait for <paramref name="flag"/> serve the request.</summary>
    public static ValueTask<bool> IsOpenAsync(HttpContext context, string flag)
    {
        if (context.Features.Get<RequestGates>() is not { } gates)
        {
            context.Features.Set(gates = new());
        }

        return gates._known.TryGetValue(flag, out var isOpen) ? new(isOpen) : gates.AskAsync(context, flag);
    }

    private async ValueTask<bool> AskAsync(HttpContext context, string flag)
    {
        var isOpen = false;
        try
        {
            // Without AddStatusContracts() there is none, and nothing opens.
            isOpen = context.RequestServices.GetService<IFeatureGate>() is { } gate && await gate.IsOpenAsync(flag, context);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            // A flag that cannot be asked must not make a 500 of the 405 that a neighbour of its endpoint gives.
            context.RequestServices.GetService<ILogger<RequestGates>>()?.GateFailed(LogText.Of(flag), exception);
        }

        _known[flag] = isOpen;
        return isOpen;
    }
}
