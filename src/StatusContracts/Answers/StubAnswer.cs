using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Shared;
using StatusContracts.Telemetry;

namespace StatusContracts.Answers;

/// <summary>Endpoint metadata: the 501 of a planned endpoint, with the methods of its resource.</summary>
/// <param name="make">Makes the answer, when first needed: most stubs are never asked for.</param>
internal sealed class StubAnswer(Func<Answer> make)
{
    private Answer? _answer;
    private StubCount? _count;

    public Task WriteAsync(HttpContext context) =>
        (_answer ?? LazyInitializer.EnsureInitialized(ref _answer, make)).WriteAsync(context, ref _count);

    /// <summary>Whether <paramref name="endpoint"/> has one.</summary>
    public static bool IsOn(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<StubAnswer>() is not null;

    /// <summary>
    /// Writes the answer of the planned endpoint that serves <paramref name="context"/>. Without <c>AddStatusContracts()</c>
    /// nobody asked routing what the resource has, so <c>Allow</c>, which a 501 may carry, is left out.
    /// </summary>
    public static Task WriteOfEndpointAsync(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<StubAnswer>() is { } ready)
        {
            return ready.WriteAsync(context);
        }

        var problem = metadata?.GetMetadata<NotImplementedYetAttribute>() is { } declaration
            ? Problem.Planned(declaration.Facts, allow: null)
            : new Problem(Problem.NotImplementedStatus, "This endpoint is planned, not implemented yet.");
        var answer = context.RequestServices.GetService<AnswerCatalog>()?[problem]
            ?? new Answer(problem, compiled: null, AnswerStyle.Default);
        return answer.WriteAsync(context);
    }
}
