using System.Text;
using Microsoft.AspNetCore.Http;

namespace StatusContracts.Cost;

/// <summary>
/// The answers of the library as a handler would write them that knows them to the byte: the same status, fields and content.
/// Whoever measures against it checks that as many bytes came.
/// </summary>
internal static class PreEncodedAnswer
{
    private static readonly byte[] NotAllowedContent = Encoding.UTF8.GetBytes(
        """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.6","title":"Method Not Allowed","status":405,"detail":"This resource does not support the request method. It supports: GET, POST.","allow":["GET","POST"]}""");

    private static readonly byte[] PlannedContent = Encoding.UTF8.GetBytes(
        """{"type":"https://tools.ietf.org/html/rfc9110#section-15.6.2","title":"Not Implemented","status":501,"detail":"Catalogue export: planned for 2.0, not implemented yet.","feature":"Catalogue export","plannedFor":"2.0","allow":[]}""");

    public static Task NotAllowed(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status405MethodNotAllowed, "GET, POST", NotAllowedContent);

    public static Task Planned(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status501NotImplemented, "", PlannedContent);

    private static Task WriteAsync(HttpContext context, int status, string allow, byte[] content)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.Headers.Allow = allow;
        response.Headers.CacheControl = "no-store";
        response.ContentType = "application/problem+json";
        response.ContentLength = content.Length;
        return response.Body.WriteAsync(content, 0, content.Length);
    }
}
