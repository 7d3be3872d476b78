using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using StatusContracts.Generated;
using StatusContracts.Shared;
using StatusContracts.Telemetry;

namespace StatusContracts.Answers;

/// <summary>
/// One 405 or 501, ready to be sent: headers and bytes are made once, sending allocates nothing of its own.
/// The only writer of responses in this library.
/// </summary>
internal sealed class Answer
{
    // Both codes are heuristically cacheable (RFC 9110, sections 15.5.6 and 15.6.2): without this a cache may keep a
    // stub after the feature has shipped.
    private const string NoStore = "no-store";

    private readonly Problem _problem;
    private readonly Utf8Literal _json;
    private readonly string? _link;
    private readonly AnswerStyle _style;
    private byte[]? _html;

    /// <param name="problem">What the answer says.</param>
    /// <param name="compiled">The bytes, where they were compiled ahead; null to make them now.</param>
    /// <param name="style">What the application chose for all answers.</param>
    public Answer(Problem problem, Utf8Literal? compiled, AnswerStyle style)
    {
        _problem = problem;
        _style = style;
        _link = HelpLink.For(problem.Documentation);
        if (compiled is null)
        {
            var bytes = Encoding.UTF8.GetBytes(ProblemShape.Json(problem));
            compiled = () => bytes;
        }

        _json = compiled;
    }

    public Problem Problem => _problem;

    public Task WriteAsync(HttpContext context) => WriteAsync(context, _style);

    /// <summary>Writes it in the style of one application, for what is made once and belongs to none.</summary>
    public Task WriteAsync(HttpContext context, AnswerStyle style)
    {
        StubCount? unknown = null;
        return WriteAsync(context, style, ref unknown);
    }

    /// <param name="count">Where the stub keeps its count, so that it is looked for once; see <see cref="StubTally.Count"/>.</param>
    public Task WriteAsync(HttpContext context, ref StubCount? count) => WriteAsync(context, _style, ref count);

    private Task WriteAsync(HttpContext context, AnswerStyle style, ref StubCount? count)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            // Something answered already; its status is on the wire.
            return Task.CompletedTask;
        }

        style.Telemetry?.Record(context, _problem, ref count);
        response.StatusCode = _problem.Status;
        var headers = response.Headers;
        headers.CacheControl = NoStore;
        if (_problem.Allow is { } allow)
        {
            headers.Allow = allow;
        }

        if (_link is not null)
        {
            headers.Link = _link;
        }

        if (style.HtmlPages && HtmlPreference.IsStated(context.Request))
        {
            response.ContentType = HtmlPage.ContentType;
            return WriteBody(context, _html ??= HtmlPage.Render(_problem));
        }

        if (style.Customization is { } customization)
        {
            return customization.WriteAsync(context, this);
        }

        return WriteJson(context);
    }

    /// <summary>Writes the body that needs nothing of the application's.</summary>
    public Task WriteJson(HttpContext context)
    {
        context.Response.ContentType = ProblemShape.MediaType;
        return WriteBody(context, _json());
    }

    /// <summary>
    /// Whether the answer has content. Only HEAD is without; <c>head</c> is another method (RFC 9110, section 9.1), and a
    /// server waits for the content that its answer announces.
    /// </summary>
    public static bool HasContent(HttpContext context) => context.Request.Method != HttpMethods.Head;

    private static Task WriteBody(HttpContext context, ReadOnlySpan<byte> body)
    {
        context.Response.ContentLength = body.Length;
        if (!HasContent(context))
        {
            return Task.CompletedTask;
        }

        // A server that is to write before it has started has to keep the content beside its buffers, and copies it twice.
        var start = context.Response.StartAsync();
        return start.IsCompletedSuccessfully
            ? Write(context.Response.BodyWriter, body)
            : WriteAsync(start, context.Response, body.ToArray());
    }

    private static async Task WriteAsync(Task start, HttpResponse response, byte[] body)
    {
        await start;
        await Write(response.BodyWriter, body);
    }

    private static Task Write(PipeWriter writer, ReadOnlySpan<byte> body)
    {
        writer.Write(body);
        var flush = writer.FlushAsync();
        if (!flush.IsCompletedSuccessfully)
        {
            return flush.AsTask();
        }

        // A value task must be consumed, also when its result says nothing.
        _ = flush.Result;
        return Task.CompletedTask;
    }
}
