using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StatusContracts.Routing;

/// <summary><c>OPTIONS *</c>: a request for the server, not for a resource (RFC 9110, section 9.3.7).</summary>
internal static class AsteriskForm
{
    private const string Target = "*";

    public static bool IsUsed(HttpContext context) =>
        context.Request.Method == HttpMethods.Options
        && context.Features.Get<IHttpRequestFeature>()?.RawTarget == Target;
}
