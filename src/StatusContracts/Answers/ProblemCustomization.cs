using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using StatusContracts.Shared;

namespace StatusContracts.Answers;

/// <summary>
/// Sends an answer through the application's <see cref="IProblemDetailsService"/>, so that the fields that it adds to
/// every problem are there too. Used only when the application set <c>CustomizeProblemDetails</c>.
/// </summary>
internal sealed class ProblemCustomization(IProblemDetailsService service)
{
    public async Task WriteAsync(HttpContext context, Answer answer)
    {
        var response = context.Response;
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();

        // The service writes as it goes; every answer carries its Content-Length, so it is held back until it is whole.
        using var buffer = new MemoryStream();
        var buffered = new StreamResponseBodyFeature(buffer, original);
        bool written;
        context.Features.Set<IHttpResponseBodyFeature>(buffered);
        try
        {
            written = await service.TryWriteAsync(new() { HttpContext = context, ProblemDetails = Details(answer.Problem) });
            await buffered.Writer.FlushAsync();
        }
        finally
        {
            context.Features.Set(original);
        }

        if (!written)
        {
            // No writer of the application's serves this client.
            await answer.WriteJson(context);
            return;
        }

        response.ContentLength = buffer.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            buffer.Position = 0;
            await buffer.CopyToAsync(response.Body);
        }
    }

    private static ProblemDetails Details(Problem problem)
    {
        var details = new ProblemDetails
        {
            Type = problem.Type,
            Title = problem.Title,
            Status = problem.Status,
            Detail = problem.Detail,
        };
        foreach (var (name, value) in ProblemShape.Extensions(problem))
        {
            details.Extensions[name] = value;
        }

        if (problem.Allow is { } allow)
        {
            details.Extensions[ProblemShape.AllowMember] = ProblemShape.Methods(allow);
        }

        return details;
    }
}
