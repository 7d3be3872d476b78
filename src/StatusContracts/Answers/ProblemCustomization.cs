using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
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
        // The service writes as it goes; every answer carries its Content-Length, so it is held back until it is whole.
        using var buffer = new MemoryStream();
        await RenderAsync(context, answer.Problem, buffer);
        if (buffer.Length == 0)
        {
            // No writer of the application's serves this client.
            await answer.WriteJson(context);
            return;
        }

        context.Response.ContentLength = buffer.Length;
        if (Answer.HasContent(context))
        {
            buffer.Position = 0;
            await buffer.CopyToAsync(context.Response.Body);
        }
    }

    private async Task RenderAsync(HttpContext context, Problem problem, MemoryStream buffer)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var buffered = new StreamResponseBodyFeature(buffer, original);
        context.Features.Set<IHttpResponseBodyFeature>(buffered);
        try
        {
            await service.TryWriteAsync(Details(context, problem));
            await buffered.Writer.FlushAsync();

            // MVC's writer claims every controller, and writes nothing for one without [ApiController] or with
            // SuppressMapClientErrors. Then those behind it have their turn, who were not asked yet.
            var details = Details(context, problem);
            var writers = context.RequestServices.GetServices<IProblemDetailsWriter>();
            if (buffer.Length == 0
                && writers.SkipWhile(writer => !writer.CanWrite(details)).ToList() is [var silent, .. var others]
                && silent.GetType().Assembly == typeof(ProblemDetailsFactory).Assembly
                && others.Find(writer => writer.CanWrite(details)) is { } next)
            {
                await next.WriteAsync(details);
                await buffered.Writer.FlushAsync();
            }
        }
        finally
        {
            context.Features.Set(original);
        }
    }

    private static ProblemDetailsContext Details(HttpContext context, Problem problem) =>
        new() { HttpContext = context, ProblemDetails = Details(problem) };

    public static ProblemDetails Details(Problem problem)
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
