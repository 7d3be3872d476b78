using Microsoft.AspNetCore.Http;

namespace StatusContracts;

/// <summary>
/// Says whether a feature flag is on for a request: what opens the endpoints that are planned <em>until</em> it is
/// (<see cref="NotImplementedYetAttribute.Until"/>). An application that registers none has one that reads
/// <c>FeatureManagement:{flag}</c> of its configuration, live: <c>true</c> or <c>false</c>.
/// </summary>
/// <remarks>
/// <para>Asked after authentication and authorization, at most once for each flag and request, and only for a request to
/// a resource that has an endpoint with that flag. What it says holds for all of the answer, <c>Allow</c> included.</para>
/// <para>Any lifetime will do: it is resolved from the services of the request. Where it throws, the gate stays closed for
/// that request, and the log has the exception.</para>
/// </remarks>
public interface IFeatureGate
{
    /// <summary>Whether the endpoints that wait for <paramref name="flag"/> serve this request.</summary>
    /// <param name="flag">The name of the flag, as <see cref="NotImplementedYetAttribute.Until"/> has it; never empty.</param>
    /// <param name="context">The request. Its user is known, and its response has not started.</param>
    /// <returns>Whether it is on. One that nobody declared is off.</returns>
    ValueTask<bool> IsOpenAsync(string flag, HttpContext context);
}
