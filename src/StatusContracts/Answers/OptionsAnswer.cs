using Microsoft.AspNetCore.Http;

namespace StatusContracts.Answers;

/// <summary>
/// 204: the methods, as an answer to OPTIONS (RFC 9110, section 9.3.7). It has no content to describe, and says nothing of
/// caches, because no cache keeps an answer to OPTIONS.
/// </summary>
/// <param name="allow">The value of <c>Allow</c>.</param>
internal sealed class OptionsAnswer(string allow)
{
    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        if (!response.HasStarted)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            response.Headers.Allow = allow;
        }

        return Task.CompletedTask;
    }
}
