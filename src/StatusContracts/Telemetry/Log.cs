using Microsoft.Extensions.Logging;

namespace StatusContracts.Telemetry;

/// <summary>What the library logs. Ids and names of events are stable; docs/telemetry.md promises them.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug,
        "The {Status} answer for Allow '{Allow}', feature '{Feature}' was not compiled ahead; it was completed at run time. The route or its methods are not known to the compiler, or ServeHead or ServeOptions adds to them.",
        EventName = "AnswerCompletedAtRunTime")]
    public static partial void AnswerCompletedAtRunTime(this ILogger logger, int status, string? allow, string? feature);

    [LoggerMessage(2, LogLevel.Warning,
        "The documentation '{Documentation}' of '{Subject}' is no absolute http or https URL, so no Link field is sent. Give a URL such as https://docs.example.com/reviews, or leave it out.",
        EventName = "DocumentationIsNoUrl")]
    public static partial void DocumentationIsNoUrl(this ILogger logger, string documentation, string? subject);

    [LoggerMessage(3, LogLevel.Debug,
        "{Route}: {Methods}; planned: {Planned}; refused: {Refused}; answers compiled ahead: {CompiledAhead}",
        EventName = "Resource")]
    public static partial void Resource(
        this ILogger logger, string route, string methods, string planned, string refused, string compiledAhead);

    [LoggerMessage(4, LogLevel.Warning,
        "{Route} was compiled as {Compiled}; the started application has {Live}. Something changes or removes endpoints at start-up, a convention for instance. Answers follow the live routes and stay exact; the rules of the analyzers judged the source.",
        EventName = "RouteDiffers")]
    public static partial void RouteDiffers(this ILogger logger, string route, string compiled, string live);

    [LoggerMessage(5, LogLevel.Warning, "{Count} more routes differ from what was compiled.", EventName = "MoreRoutesDiffer")]
    public static partial void MoreRoutesDiffer(this ILogger logger, int count);

    [LoggerMessage(6, LogLevel.Debug, "The resources could not be listed. The application runs as it would without this report.",
        EventName = "ReportFailed")]
    public static partial void ReportFailed(this ILogger logger, Exception exception);

    [LoggerMessage(7, LogLevel.Information,
        "A client asked for what is planned{PlannedFor}, '{Feature}': {Method} {Route}. This is said once for each stub; IStatusContractStatistics counts on.",
        EventName = "PlannedFeatureWanted")]
    public static partial void PlannedFeatureWanted(
        this ILogger logger, string feature, string plannedFor, string method, string route);

    [LoggerMessage(8, LogLevel.Warning,
        "{Most} stubs are tallied, and another one was asked for, which IStatusContractStatistics does not count. Set StatusContractOptions.TalliedStubs higher; or, if a handler makes the name of a feature from a request, give the feature a fixed name.",
        EventName = "TallyIsFull")]
    public static partial void TallyIsFull(this ILogger logger, int most);

    [LoggerMessage(9, LogLevel.Trace, "{Method} {Route} was answered {Status}; feature '{Feature}'.", EventName = "Answered")]
    public static partial void Answered(this ILogger logger, string method, string route, int status, string feature);

    [LoggerMessage(21, LogLevel.Warning,
        "The flag '{Flag}' is declared nowhere, so it is off, and what waits for it answers 501. Set {Key} to true or false in the configuration, or correct the name. This is said once.",
        EventName = "FlagIsUndeclared")]
    public static partial void FlagIsUndeclared(this ILogger logger, string flag, string key);

    [LoggerMessage(22, LogLevel.Warning,
        "{Key} is '{Value}', which is neither true nor false, so the flag is off. This is said once.",
        EventName = "FlagIsUnreadable")]
    public static partial void FlagIsUnreadable(this ILogger logger, string key, string value);

    [LoggerMessage(23, LogLevel.Warning,
        "{Key} is a section and no value, so the flag is off. Filters, such as percentages and time windows, need the package StatusContracts.FeatureManagement. This is said once.",
        EventName = "FlagHasFilters")]
    public static partial void FlagHasFilters(this ILogger logger, string key);

    [LoggerMessage(24, LogLevel.Error,
        "Whether the flag '{Flag}' is on could not be found out, so for this request it is off.",
        EventName = "GateFailed")]
    public static partial void GateFailed(this ILogger logger, string flag, Exception exception);
}
