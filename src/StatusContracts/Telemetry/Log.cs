using Microsoft.Extensions.Logging;

namespace StatusContracts.Telemetry;

/// <summary>What the library logs. Event ids are stable.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug,
        "The {Status} answer for Allow '{Allow}', feature '{Feature}' was not compiled ahead; it was completed at run time. The route or its methods are not known to the compiler.",
        EventName = "AnswerCompletedAtStartup")]
    public static partial void AnswerCompletedAtStartup(this ILogger logger, int status, string? allow, string? feature);
}
