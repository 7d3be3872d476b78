using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace StatusContracts.Routing;

/// <summary>The transfer codings that the server understands (RFC 9112, section 6.1).</summary>
internal static class TransferCoding
{
    private const string Chunked = "chunked";

    /// <summary>
    /// Whether the request names no coding but chunked, which is the only one that Kestrel decodes. HTTP/2 and HTTP/3 frame
    /// content themselves; the field has no meaning there.
    /// </summary>
    public static bool IsUnderstood(HttpRequest request)
    {
        var fields = request.Headers.TransferEncoding;
        return fields.Count == 0 || IsUnderstood(request, fields);
    }

    private static bool IsUnderstood(HttpRequest request, StringValues fields)
    {
        foreach (var field in fields)
        {
            if (!string.Equals(field, Chunked, StringComparison.OrdinalIgnoreCase) && !IsChunkedOnly(field))
            {
                return HttpProtocol.IsHttp2(request.Protocol) || HttpProtocol.IsHttp3(request.Protocol);
            }
        }

        return true;
    }

    private static bool IsChunkedOnly(ReadOnlySpan<char> field)
    {
        foreach (var range in field.Split(','))
        {
            var coding = field[range].Trim();
            if (coding.Length > 0 && !coding.Equals(Chunked, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
