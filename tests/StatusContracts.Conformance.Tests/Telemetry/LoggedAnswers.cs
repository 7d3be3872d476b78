using Microsoft.Extensions.Logging;

namespace StatusContracts.Conformance.Telemetry;

/// <summary>What the log says of answers.</summary>
public sealed class LoggedAnswers
{
    private static readonly App Shop = new(app =>
    {
        app.MapGet("/logged", () => "logged");
        app.MapPost("/logged", [NotImplementedYet("Logging", PlannedFor = "2.0")] () => Stub.Result);
        app.MapGroup("/logged/more").NotImplementedYet("More \u202e\n").MapGet("/", () => Stub.Result);
    });

    [Fact]
    public async Task FirstRequestForAStub_IsSaidOnce()
    {
        var log = await Log(LogLevel.Information, "POST /logged", "DELETE /logged", "POST /logged", "GET /logged/more");

        Assert.Equal(
            [
                (LogLevel.Information, "A client asked for what is planned for 2.0, 'Logging': POST /logged. This is said once for each stub; IStatusContractStatistics counts on."),
                (LogLevel.Information, @"A client asked for what is planned, 'More \u202E\u000A': GET /logged/more. This is said once for each stub; IStatusContractStatistics counts on."),
            ],
            log.All.Where(entry => entry.Event == new EventId(7, "PlannedFeatureWanted")).Select(entry => (entry.Level, entry.Text)));
    }

    [Fact]
    public async Task Trace_EveryAnswer()
    {
        var log = await Log(LogLevel.Trace, "POST /logged", "DELETE /logged", "BREW /nothing", "GET /logged");

        Assert.Equal(
            [
                "POST /logged was answered 501; feature 'Logging'.",
                "DELETE /logged was answered 405; feature ''.",
                "_OTHER  was answered 501; feature ''.",
            ],
            log.All.Where(entry => entry is { Event: { Id: 9, Name: "Answered" }, Level: LogLevel.Trace }).Select(entry => entry.Text));
    }

    private static async Task<ReportLog> Log(LogLevel level, params string[] requests)
    {
        var log = new ReportLog(level);
        var app = Shop with { Services = services => services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(level)) };
        await using var server = await Server.StartAsync(app, Contracts.Compiled);
        foreach (var request in requests)
        {
            await server.SendAsync(request);
        }

        return log;
    }
}
