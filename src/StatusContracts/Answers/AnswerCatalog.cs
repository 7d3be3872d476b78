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
    private const int Most = 2_048;

    private readonly ConcurrentDictionary<Problem, Answer> _answers = [];
    private readonly Lazy<AnswerStyle> _style = new(() => AnswerStyle.Of(services));
    private int _count;

    /// <summary>
    /// The answer that says <paramref name="problem"/>. Problems are made of declarations, never of requests; but the URL of
    /// a request chooses which of overlapping routes are united, and endpoints may change while the application runs. So the
    /// number of those that are kept is bounded.
    /// </summary>
    public Answer this[Problem problem]
    {
        get
        {
            if (_answers.TryGetValue(problem, out var known))
            {
                return known;
            }

            var made = Make(problem);
            if (Volatile.Read(ref _count) >= Most)
            {
                return made;
            }

            // Of several threads that made it, one is counted, and all answer the same.
            var kept = _answers.GetOrAdd(problem, made);
            if (kept == made)
            {
                Interlocked.Increment(ref _count);
            }

            return kept;
        }
    }

    /// <summary>What the application chose for all answers.</summary>
    public AnswerStyle Style => _style.Value;

    /// <summary>How many answers are kept.</summary>
    public int Count => _answers.Count;

    private Answer Make(Problem problem)
    {
        var body = compiled.Find(problem);
        if (body is null && problem.IsKnownAhead)
        {
            logger.AnswerCompletedAtRunTime(problem.Status, problem.Allow, problem.Feature is { } feature ? LogText.Of(feature) : null);
        }

        if (problem.Documentation is { } documentation && DocumentationUrl.Of(documentation) is null)
        {
            logger.DocumentationIsNoUrl(LogText.Of(documentation), LogText.Of(problem.Feature ?? problem.Reason ?? ""));
        }

        return new(problem, body, _style.Value);
    }
}
