using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StatusContracts.Routing;

/// <summary>
/// Leaves the content out where the server does not. Kestrel keeps what goes through <see cref="HttpResponse.Body"/> from a
/// response to HEAD, but over HTTP/2 and HTTP/3 not what goes through <see cref="HttpResponse.BodyWriter"/>, as JSON does;
/// clients take the response for broken then (RFC 9110, section 9.3.2).
/// </summary>
internal static class HeadContent
{
    /// <summary><paramref name="get"/>, writing through the stream alone where that matters.</summary>
    public static RequestDelegate Withheld(RequestDelegate get) => context =>
        HttpProtocol.IsHttp2(context.Request.Protocol) || HttpProtocol.IsHttp3(context.Request.Protocol)
            ? ThroughTheStream(get, context)
            : get(context);

    private static async Task ThroughTheStream(RequestDelegate get, HttpContext context)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body.Stream, body));
        try
        {
            // What is written and never flushed goes nowhere. To flush it here would start the response ahead of the
            // middleware that still may change its fields.
            await get(context);
        }
        finally
        {
            context.Features.Set(body);
        }
    }
}
