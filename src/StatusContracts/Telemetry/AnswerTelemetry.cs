using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using StatusContracts.Shared;

namespace StatusContracts.Telemetry;

/// <summary>Is told of each 405 and 501 that an application sends. Where nobody listens, nothing is made for it.</summary>
internal sealed class AnswerTelemetry
{
    public const string MeterName = "StatusContracts";
    public const string CounterName = "statuscontracts.answers";

    // A result of a handler may name its feature at run time. Declarations alone have far fewer.
    private const int MostFeatures = 1_000;

    private static readonly object NotAllowed = Problem.MethodNotAllowedStatus;
    private static readonly object NotImplemented = Problem.NotImplementedStatus;

    private readonly ConcurrentDictionary<string, string> _features = [];
    private volatile bool _isFull;
    private readonly Counter<long> _answers;
    private readonly StubTally _tally;
    private readonly ILogger _logger;

    public AnswerTelemetry(IMeterFactory meters, StubTally tally, ILogger<AnswerTelemetry> logger)
    {
        // The factory disposes of its meters.
        _answers = meters.Create(MeterName).CreateCounter<long>(
            CounterName, "{answer}", "Number of requests that were answered 405 or 501 by StatusContracts.");
        _tally = tally;
        _logger = logger;
    }

    /// <summary>Says that the request of <paramref name="context"/> is answered with <paramref name="problem"/>.</summary>
    /// <param name="known">See <see cref="StubTally.Count"/>.</param>
    public void Record(HttpContext context, Problem problem, ref StubCount? known)
    {
        if (problem.Feature is not null)
        {
            _tally.Count(context, problem, ref known);
            Tag(context, problem);
        }

        if (_answers.Enabled)
        {
            Measure(context, problem);
        }

        if (_logger.IsEnabled(LogLevel.Trace))
        {
            _logger.Answered(
                RequestTags.Method(context), LogText.Of(RequestTags.Route(context) ?? ""), problem.Status, LogText.Of(problem.Feature ?? ""));
        }
    }

    // The activity of the request, which a middleware's own may hide as Activity.Current; whether there is any, that says
    // sooner. Where there is a log, ASP.NET Core starts one that asks for all data, though nobody listens to it.
    private static void Tag(HttpContext context, Problem problem)
    {
        if (Activity.Current is not null
            && context.Features[typeof(IHttpActivityFeature)] is IHttpActivityFeature { Activity: { IsAllDataRequested: true } activity }
            && activity.Source.HasListeners())
        {
            activity.SetTag(RequestTags.FeatureName, problem.Feature);
            activity.SetTag(RequestTags.PlannedForName, problem.PlannedFor);
        }
    }

    private void Measure(HttpContext context, Problem problem)
    {
        var tags = default(TagList);
        tags.Add(RequestTags.MethodName, RequestTags.Method(context));
        tags.Add(RequestTags.StatusName, problem.Status == Problem.MethodNotAllowedStatus ? NotAllowed : NotImplemented);
        if (RequestTags.Route(context) is { } route)
        {
            tags.Add(RequestTags.RouteName, route);
        }

        if (problem.Feature is { } feature)
        {
            tags.Add(RequestTags.FeatureName, Bounded(feature));
        }

        _answers.Add(1, tags);
    }

    private string Bounded(string feature) =>
        _features.TryGetValue(feature, out var known) ? known
        : _isFull ? RequestTags.Other
        : Remember(feature);

    private string Remember(string feature)
    {
        // To count them locks the dictionary, so it is not done for ever.
        _isFull = _features.Count >= MostFeatures;
        return _isFull ? RequestTags.Other : _features.GetOrAdd(feature, feature);
    }
}
