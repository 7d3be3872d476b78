using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using StatusContracts.Generated;
using StatusContracts.Shared;
using StatusContracts.Telemetry;

namespace StatusContracts.Answers;

/// <summary>
/// The answers of one application, each made once: from the tables that were compiled ahead, else here, by the code
/// that wrote the tables.
/// </summary>
internal sealed class AnswerCatalog(CompiledAnswers compiled, IServiceProvider services, ILogger<AnswerCatalog> logger)
{
    private readonly ConcurrentDictionary<Problem, Answer> _answers = [];
    private readonly Lazy<AnswerStyle> _style = new(() => AnswerStyle.Of(services));

    /// <summary>
    /// The answer that says <paramref name="problem"/>. Problems are made of declarations, never of requests, so their
    /// number is bounded by the application's code.
    /// </summary>
    public Answer this[Problem problem] => _answers.GetOrAdd(problem, Make);

    /// <summary>How many answers were made so far.</summary>
    public int Count => _answers.Count;

    private Answer Make(Problem problem)
    {
        var body = compiled.Find(problem);
        if (body is null && problem.IsKnownAhead)
        {
            logger.AnswerCompletedAtRunTime(problem.Status, problem.Allow, problem.Feature);
        }

        if (problem.Documentation is { } documentation && DocumentationUrl.Of(documentation) is null)
        {
            logger.DocumentationIsNoUrl(documentation, problem.Feature ?? problem.Reason);
        }

        return new(problem, body, _style.Value);
    }
}
