using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace StatusContracts.Answers;

/// <summary>What the application chose for all answers.</summary>
/// <param name="HtmlPages">Whether clients that prefer HTML get a page.</param>
/// <param name="Customization">The application's own say in problem details; null when it has none.</param>
internal sealed record AnswerStyle(bool HtmlPages, ProblemCustomization? Customization)
{
    /// <summary>The style of an application that did not call <c>AddStatusContracts()</c>.</summary>
    public static readonly AnswerStyle Default = new(HtmlPages: true, Customization: null);

    public static AnswerStyle Of(IServiceProvider services)
    {
        var customize = services.GetService<IOptions<ProblemDetailsOptions>>()?.Value.CustomizeProblemDetails;
        var problemDetails = services.GetService<IProblemDetailsService>();
        return new(
            services.GetRequiredService<IOptions<StatusContractOptions>>().Value.HtmlPages,
            customize is null || problemDetails is null ? null : new ProblemCustomization(problemDetails));
    }
}
