using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>501s that do not depend on the content of the request. STC1007 stays silent.</summary>
public class ContentAnswers501LookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC1007_ContentAnswers501);

    [Fact]
    public Task OneOptionOfAnEndpoint_IsSilent() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;

        [Route("api/books")]
        public class BooksController(HttpClient client) : ControllerBase
        {
            [HttpGet]
            public async Task<IActionResult> Get(string format, string contentType)
            {
                if (format == "pdf") return StatusCode(501);
                if (contentType == "application/pdf") return StatusCode(501);
                if (Request.Query["format"] == "xml") return StatusCode(501);
                if (Request.Headers.Accept == "text/csv") return StatusCode(501);
                if (Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == "text/csv")) return StatusCode(501);
                if (Response.ContentType == "text/csv") return StatusCode(501);

                var upstream = await client.GetAsync("/");
                if (upstream.Content.Headers.ContentType?.MediaType == "text/html") return StatusCode(501);
                if (upstream.StatusCode == System.Net.HttpStatusCode.NotImplemented) return StatusCode(501);

                if (Request.HasFormContentType)
                {
                    if (format == "pdf") return StatusCode(501);
                }

                if (Request.ContentType == "text/plain")
                {
                    Func<IActionResult> later = () => StatusCode(501);
                    return BadRequest(later);
                }

                return format switch { "json" => Ok(), _ => StatusCode(501) };
            }
        }
        """);
}
