using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StatusContracts.Telemetry;

namespace StatusContracts.Answers;

/// <summary>What the application chose for all answers, and who is told of each.</summary>
/// <param name="HtmlPages">Whether clients that prefer HTML get a page.</param>
/// <param name="Customization">The application's own say in problem details; null when it has none.</param>
/// <param name="Telemetry">Is told of each answer; null without <c>AddStatusContracts()</c>.</param>
internal sealed record AnswerStyle(bool HtmlPages, ProblemCustomization? Customization, AnswerTelemetry? Telemetry)
{
    /// <summary>The style of an application that did not call <c>AddStatusContracts()</c>.</summary>
    public static readonly AnswerStyle Default = new(HtmlPages: true, Customization: null, Telemetry: null);

    /// <summary>The style of the application that <paramref name="context"/> belongs to, with <c>AddStatusContracts()</c> or without.</summary>
    public static AnswerStyle Of(HttpContext context) =>
        context.RequestServices is not { } services ? Default // A test may hand over a context that has none.
        : services.GetService<AnswerCatalog>()?.Style ?? Of(services);

    public static AnswerStyle Of(IServiceProvider services)
    {
        var customize = services.GetService<IOptions<ProblemDetailsOptions>>()?.Value.CustomizeProblemDetails;
        var problemDetails = services.GetService<IProblemDetailsService>();
        return new(
            services.GetService<IOptions<StatusContractOptions>>()?.Value.HtmlPages ?? Default.HtmlPages,
            customize is null || problemDetails is null ? null : new ProblemCustomization(problemDetails),
            services.GetService<AnswerTelemetry>());
    }
}
