using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Routing;
using StatusContracts.Shared;

namespace StatusContracts.Answers;

/// <summary>The 405 of a result: with the methods that the handler names, or with those that the URL of the request has.</summary>
internal sealed class NotAllowedAnswer
{
    private readonly ResultAnswer? _fixed;

    public NotAllowedAnswer(IEnumerable<string>? allow, string? reason = null, string? alternative = null, string? documentation = null)
    {
        Methods = Read(allow);
        (Reason, Alternative, Documentation) = (reason, alternative, documentation);
        _fixed = Methods is null ? null : new(Problem(string.Join(", ", Methods)));
    }

    /// <summary>The methods; null for those of the resource.</summary>
    public IReadOnlyList<string>? Methods { get; }

    public string? Reason { get; }

    public string? Alternative { get; }

    public string? Documentation { get; }

    public Task WriteAsync(HttpContext context) => _fixed?.WriteAsync(context) ?? WriteLiveAsync(context);

    private async Task WriteLiveAsync(HttpContext context)
    {
        var problem = Problem(await LiveAllow.OfAsync(context));

        // Words may be made of the request, and what is made of requests is not kept.
        await (Reason is null && Alternative is null && Documentation is null && context.RequestServices?.GetService<AnswerCatalog>() is { } answers
            ? answers[problem].WriteAsync(context)
            : new ResultAnswer(problem).WriteAsync(context));
    }

    private Problem Problem(string allow) => Shared.Problem.NotAllowed(allow) with
    {
        Reason = Reason,
        Alternative = Alternative,
        Documentation = Documentation,
    };

    // In the order of every other Allow.
    private static string[]? Read(IEnumerable<string>? allow)
    {
        var methods = allow?.ToArray() ?? [];
        foreach (var method in methods)
        {
            MethodTokens.ThrowIfInvalid(method, nameof(allow));
        }

        return methods.Length == 0 ? null : [.. methods.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
