using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1007: 501 for the content of the request.</summary>
public class ContentAnswers501Tests
{
    private static readonly Rule Rule = new(Descriptors.STC1007_ContentAnswers501);

    private const string Types =
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Net.Http.Headers;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            private const int Missing = 501;

            [HttpPost]
            public async Task<IActionResult> Post()
            {
                var type = Request.ContentType;
                if (type != "application/json")
                {
                    return [|StatusCode(StatusCodes.Status501NotImplemented)|];
                }

                if (Request.Headers.ContentEncoding.Count > 0)
                    return [|new StatusCodeResult(501)|];

                if (!MediaTypeHeaderValue.TryParse(Request.Headers["content-type"].ToString(), out var media) || media.Charset != "utf-8")
                {
                    [|Response.StatusCode = (int)System.Net.HttpStatusCode.NotImplemented|];
                    await Response.WriteAsync("What is this?");
                    return new EmptyResult();
                }

                return Request.Headers.TryGetValue(HeaderNames.ContentEncoding, out var coding) && coding != "gzip" ? [|StatusCode(Missing)|] : Ok();
            }

            [HttpPut]
            public IActionResult Put(IFormFile file) => file.ContentType switch
            {
                "image/png" => Ok(),
                _ => [|Problem(statusCode: 501)|],
            };
        }
        """;

    [Fact]
    public Task MediaTypeOrCoding_Becomes415() => Rule.Fixes(
        Types,
        Types
            .Replace("StatusCode(Missing)", "StatusCode(StatusCodes.Status415UnsupportedMediaType)", StringComparison.Ordinal)
            .Replace("const int Missing = 501", "const int Missing = ###", StringComparison.Ordinal)
            .Replace("Status501NotImplemented", "Status415UnsupportedMediaType", StringComparison.Ordinal)
            .Replace("HttpStatusCode.NotImplemented", "HttpStatusCode.UnsupportedMediaType", StringComparison.Ordinal)
            .Replace("501", "415", StringComparison.Ordinal)
            .Replace("###", "501", StringComparison.Ordinal)
            .Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

    [Fact]
    public Task Message_NamesWhatIsWrong() => Rule.Says(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/a", (HttpRequest request) => request.HasJsonContentType() ? Results.Ok() : [|Results.StatusCode(501)|]);
        app.MapPost("/b", (HttpRequest request) => request.Headers.ContentEncoding == "br" ? [|Results.StatusCode(501)|] : Results.Ok());
        app.MapPost("/c", (HttpRequest request) => request.GetTypedHeaders().ContentType?.MediaType == "text/csv" ? [|Results.StatusCode(501)|] : Results.Ok());
        app.Run();
        """,
        "The media type of a request is the client's choice, not a feature that the server lacks. Answer 415.",
        "The content coding of a request is the client's choice, not a feature that the server lacks. Answer 415.",
        "The media type of a request is the client's choice, not a feature that the server lacks. Answer 415.");

    [Fact]
    public Task InvalidContent_IsReportedWithoutAFix() => Rule.OffersNoFix(
        """
        using Microsoft.AspNetCore.Mvc;

        [Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpPost]
            public IActionResult Post(string title)
            {
                if (!ModelState.IsValid)
                {
                    return [|StatusCode(501)|];
                }

                return Ok(title);
            }
        }
        """);
}
