using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using StatusContracts.Telemetry;

namespace StatusContracts.Tests.Telemetry;

/// <summary><c>docs/telemetry.md</c> is where names are promised, so it lists all there are.</summary>
public sealed partial class TelemetryPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "telemetry.md"));

    [Fact]
    public void EveryEvent_StandsInTheTableWithIdNameLevelAndCategory_AndNoOther()
    {
        var events = typeof(Log).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .OrderBy(message => message.EventId)
            .Select(message => $"{message.EventId} {message.EventName} {message.Level}");

        Assert.Equal(events, Rows().Matches(Page).Select(row => $"{row.Groups["id"]} {row.Groups["name"]} {row.Groups["level"]}"));
        Assert.All(Rows().Matches(Page), row =>
            Assert.NotNull(typeof(Log).Assembly.GetType($"{nameof(StatusContracts)}.{row.Groups["category"]}")));
    }

    [Theory]
    [InlineData(AnswerTelemetry.MeterName), InlineData(AnswerTelemetry.CounterName), InlineData(RequestTags.MethodName)]
    [InlineData(RequestTags.RouteName), InlineData(RequestTags.StatusName), InlineData(RequestTags.FeatureName)]
    [InlineData(RequestTags.PlannedForName), InlineData(RequestTags.Other), InlineData(nameof(StatusContractOptions.TalliedStubs))]
    public void EveryName_IsExplained(string name) => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal);

    [GeneratedRegex(@"^\| (?<id>\d+) `(?<name>\w+)` \| (?<level>\w+) \| `(?<category>[\w.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
