using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using StatusContracts.Routing;

namespace StatusContracts.Tests.Routing;

public sealed class TransferCodingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(true, "chunked")]
    [InlineData(true, "CHUNKED")]
    [InlineData(true, " chunked ")]
    [InlineData(true, "chunked, chunked")]
    [InlineData(true, "chunked,")]
    [InlineData(true, "")]
    [InlineData(false, "gzip")]
    [InlineData(false, "gzip, chunked")]
    [InlineData(false, "chunked, gzip")]
    [InlineData(false, "gzip", "chunked")]
    [InlineData(false, "chunked", "gzip")]
    [InlineData(false, "chunkedx")]
    [InlineData(false, "chunked;q=1")]
    public void Field_IsUnderstoodWhenItNamesOnlyChunked(bool isUnderstood, params string[] fields)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.TransferEncoding = new StringValues(fields);

        Assert.Equal(isUnderstood, TransferCoding.IsUnderstood(context.Request));
    }
}
