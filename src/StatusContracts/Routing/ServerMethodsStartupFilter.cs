using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using StatusContracts.Answers;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>
/// What concerns the server and no resource, at the two ends of the pipeline: a transfer coding that is not understood
/// is refused before anything reads the body; an unknown method after nothing in the application took it.
/// </summary>
internal sealed class ServerMethodsStartupFilter(AnswerCatalog answers, Lazy<ServerMethods> methods) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(RefuseTransferCoding);
        next(app);
        app.Use(RefuseUnknownMethod);
    };

    private RequestDelegate RefuseTransferCoding(RequestDelegate next) => context =>
        TransferCoding.IsUnderstood(context.Request) ? next(context) : answers[Problem.UnknownTransferCoding].WriteAsync(context);

    private RequestDelegate RefuseUnknownMethod(RequestDelegate next) => context =>
        context.GetEndpoint() is not null || methods.Value.Know(context) || ReExecution.IsRunning(context)
            ? next(context)
            : answers[Problem.UnknownMethod(HttpVerb.Canonical(context.Request.Method), allow: null)].WriteAsync(context);
}
