using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using StatusContracts.Answers;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>
/// What concerns the server and no resource, at the two ends of the pipeline. Outermost, a transfer coding that is not
/// understood is refused before anything reads the body, and <c>OPTIONS *</c> is answered if the application wants that.
/// Innermost, an unknown method is refused when nothing took it; there, so that error pages of the application see a 501 and
/// not a 404.
/// </summary>
internal sealed class ServerMethodsStartupFilter(
    AnswerCatalog answers, Lazy<ServerMethods> methods, IOptions<StatusContractOptions> options) : IStartupFilter
{
    private Answer? _unknown;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(Outermost);
        if (options.Value.ServeOptions)
        {
            app.Use(OfTheServer);
        }

        next(app);
        app.Use(Innermost);
    };

    private RequestDelegate Outermost(RequestDelegate next) => context =>
    {
        var request = context.Request;
        if (!TransferCoding.IsUnderstood(request))
        {
            return answers[Problem.UnknownTransferCoding].WriteAsync(context);
        }

        // GET is known everywhere, and servers say it with this very string.
        return ReferenceEquals(request.Method, HttpMethods.Get) || methods.Value.KnowAtOnce(context)
            ? next(context)
            : NextOrRefuse(next, context);
    };

    // Endpoints may be added at any time, and methods with them.
    private RequestDelegate OfTheServer(RequestDelegate next) => context => AsteriskForm.IsUsed(context)
        ? new OptionsAnswer(string.Join(", ", methods.Value.All.Order(StringComparer.Ordinal))).WriteAsync(context)
        : next(context);

    // A branch of the pipeline (Map, MapWhen) has an end of its own.
    private Task NextOrRefuse(RequestDelegate next, HttpContext context)
    {
        var answering = next(context);
        return answering.IsCompletedSuccessfully ? RefuseUnanswered(context) : AwaitAndRefuse(answering, context);
    }

    private async Task AwaitAndRefuse(Task answering, HttpContext context)
    {
        await answering;
        await RefuseUnanswered(context);
    }

    private Task RefuseUnanswered(HttpContext context)
    {
        var response = context.Response;
        return response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound, ContentType: null, ContentLength: null }
            && context.GetEndpoint() is null
            && !methods.Value.Know(context)
            && !ReExecution.IsRunning(context)
                ? RefuseMethod(context)
                : Task.CompletedTask;
    }

    private RequestDelegate Innermost(RequestDelegate next) => context =>
        context.GetEndpoint() is not null || methods.Value.Know(context) || ReExecution.IsRunning(context)
            ? next(context)
            : RefuseMethod(context);

    private Task RefuseMethod(HttpContext context)
    {
        var method = context.Request.Method;
        var answer = ServerMethods.MayBeMisspelled(method)
            ? answers[methods.Value.Unknown(method, allow: null)]
            : _unknown ??= answers[methods.Value.Unknown(method, allow: null)];
        return answer.WriteAsync(context);
    }
}
