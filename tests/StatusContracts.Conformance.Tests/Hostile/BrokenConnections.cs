using Microsoft.Extensions.Logging;

namespace StatusContracts.Conformance.Hostile;

/// <summary>Clients that are slow, leave early, or say less than they announced.</summary>
public sealed class BrokenConnections(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private const string Host = "Host: localhost\r\n";

    private static readonly App Site = new(Map);

    private static readonly string[] Announced =
        ["POST /broken/books", "PROPFIND /broken/books", "PROPFIND /broken/nothing", "PUT /broken/stub"];

    private static void Map(WebApplication app)
    {
        app.MapGet("/broken/books", () => Results.Text("books"));
        app.MapPut("/broken/stub", (Note note) => Stub.Result).NotImplementedYet("Broken");
    }

    public static TheoryData<string> EveryAnswer => new(Announced);

    [Theory]
    [MemberData(nameof(EveryAnswer))]
    public async Task Answer_DoesNotWaitForTheContent(string request)
    {
        using var connection = await Connection.OpenAsync((await ServerOf(Site)).Port);

        await connection.SendAsync($"{request} HTTP/1.1\r\n{Host}Content-Length: 10000000\r\n\r\n");

        IsAnswer(await connection.ReceiveAsync());
    }

    [Theory]
    [MemberData(nameof(EveryAnswer))]
    public async Task Expectation_IsAnsweredAtOnceWithoutContinue(string request)
    {
        using var connection = await Connection.OpenAsync((await ServerOf(Site)).Port);

        await connection.SendAsync($"{request} HTTP/1.1\r\n{Host}Expect: 100-continue\r\nContent-Length: 5\r\n\r\n");

        IsAnswer(await connection.ReceiveAsync());
    }

    // Kestrel takes the end of the client's bytes for the end of the client: the answer may be on its way or not.
    [Theory]
    [MemberData(nameof(EveryAnswer))]
    public async Task ClientThatHalfCloses_GetsItsAnswerOrNone(string request)
    {
        foreach (var content in (string[])["", "half", "0123456789"])
        {
            using var connection = await Connection.OpenAsync((await ServerOf(Site)).Port);

            await connection.SendAsync($"{request} HTTP/1.1\r\n{Host}Content-Length: 10\r\n\r\n{content}");
            connection.HalfClose();

            Assert.All(Framing.All(await connection.ReceiveAllAsync()), IsAnswer);
        }
    }

    [Fact]
    public async Task SlowClient_GetsItsAnswer()
    {
        using var connection = await Connection.OpenAsync((await ServerOf(Site)).Port);

        foreach (var c in $"PROPFIND /broken/books HTTP/1.1\r\n{Host}Content-Length: 3\r\n\r\nabcGET /broken/books HTTP/1.1\r\n{Host}\r\n")
        {
            await connection.SendAsync(c.ToString());
        }

        (await connection.ReceiveAsync())!.IsUnknownMethod(allow: "GET");
        (await connection.ReceiveAsync())!.Is(200, "books");
    }

    [Fact]
    public async Task ClientsThatLeave_DisturbNobody()
    {
        await using var server = await Server.StartAsync(Site, Contracts);
        foreach (var request in Announced)
        {
            var whole = $"{request} HTTP/1.1\r\n{Host}Content-Length: 10\r\n\r\n0123456789";
            for (var length = 1; length <= whole.Length; length++)
            {
                using var connection = await Connection.OpenAsync(server.Port);
                await connection.SendAsync(whole[..length]);
                connection.Abort();
            }
        }

        (await server.SendAsync("DELETE /broken/books")).IsNotAllowed("GET");
        Assert.DoesNotContain(server.Log, entry => entry.Level >= LogLevel.Warning);
    }

    private static void IsAnswer(Reply? reply)
    {
        Assert.NotNull(reply);
        Assert.True(reply.Status is 405 or 501, reply.Transcript);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
    }

    public sealed record Note(string Text);
}
