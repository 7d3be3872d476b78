using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Shared;
using StatusContracts.Telemetry;

namespace StatusContracts.Answers;

/// <summary>Endpoint metadata: the 501 of a planned endpoint, with the methods of its resource.</summary>
internal sealed class StubAnswer
{
    private readonly Func<Answer>? _make;
    private readonly Func<HttpContext, ValueTask<Answer>>? _find;
    private Answer? _answer;
    private StubCount? _count;

    /// <summary>One that is the same for every request.</summary>
    /// <param name="make">Makes the answer, when first needed: most stubs are never asked for.</param>
    public StubAnswer(Func<Answer> make) => _make = make;

    /// <summary>One that depends on flags, because they open methods of the resource.</summary>
    /// <param name="find">Finds the answer for a request.</param>
    public StubAnswer(Func<HttpContext, ValueTask<Answer>> find) => _find = find;

    /// <summary>What runs where the flag of the endpoint is on; null where it has none, and where MVC runs it.</summary>
    public RequestDelegate? Open { get; init; }

    public Task WriteAsync(HttpContext context) =>
        _make is null ? FindAndWriteAsync(context) : Make(_make).WriteAsync(context, ref _count);

    /// <summary>What <c>Allow</c> says for the URL of <paramref name="context"/>; null where nothing is said.</summary>
    public async ValueTask<string?> AllowAsync(HttpContext context) =>
        (_make is null ? await _find!(context) : Make(_make)).Problem.Allow;

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

    private Answer Make(Func<Answer> make) => _answer ?? LazyInitializer.EnsureInitialized(ref _answer, make);

    private async Task FindAndWriteAsync(HttpContext context)
    {
        var answer = await _find!(context);
        await answer.WriteAsync(context, ref _count);
    }
}
