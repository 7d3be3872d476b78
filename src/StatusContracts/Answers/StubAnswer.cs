using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Shared;

namespace StatusContracts.Answers;

/// <summary>Endpoint metadata: the 501 of a planned endpoint, with the methods of its resource.</summary>
/// <param name="make">Makes the answer, when first needed: most stubs are never asked for.</param>
internal sealed class StubAnswer(Func<Answer> make)
{
    private Answer? _answer;

    public Answer Answer => _answer ?? LazyInitializer.EnsureInitialized(ref _answer, make);

    public Task WriteAsync(HttpContext context) => Answer.WriteAsync(context);

    /// <summary>Whether <paramref name="endpoint"/> has one.</summary>
    public static bool IsOn(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<StubAnswer>() is not null;

    /// <summary>
    /// The answer of the planned endpoint that serves <paramref name="context"/>. Without <c>AddStatusContracts()</c>
    /// nobody asked routing what the resource has, so <c>Allow</c>, which a 501 may carry, is left out.
    /// </summary>
    public static Answer Of(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<StubAnswer>() is { } ready)
        {
            return ready.Answer;
        }

        var problem = metadata?.GetMetadata<NotImplementedYetAttribute>() is { } declaration
            ? Problem.Planned(declaration.Facts, allow: null)
            : new Problem(Problem.NotImplementedStatus, "This endpoint is planned, not implemented yet.");
        return context.RequestServices.GetService<AnswerCatalog>()?[problem]
            ?? new Answer(problem, compiled: null, AnswerStyle.Default);
    }
}
