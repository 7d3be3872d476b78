namespace StatusContracts.Conformance.Topics;

/// <summary>Where the answers came from: the compiled run must have found them in the table.</summary>
public sealed class CompiledTable
{
    [Fact]
    public async Task Compiled_NoAnswerIsMadeAtStartUp()
    {
        await using var server = await Server.StartAsync(Bookshop.App, Contracts.Compiled);

        foreach (var request in Bookshop.Requests)
        {
            await server.SendAsync(request);
        }

        Assert.Empty(server.CompletedAtStartup);
    }

    [Fact]
    public async Task AtStartUp_EveryAnswerIs()
    {
        await using var server = await Server.StartAsync(Bookshop.App, Contracts.AtStartUp);

        foreach (var request in Bookshop.Requests)
        {
            await server.SendAsync(request);
        }

        // One for each distinct Allow, refusal and stub of the application.
        Assert.Equal(10, server.CompletedAtStartup.Count);
    }

    [Fact]
    public async Task Both_SameBytes()
    {
        await using var compiled = await Server.StartAsync(Bookshop.App, Contracts.Compiled);
        await using var atStartUp = await Server.StartAsync(Bookshop.App, Contracts.AtStartUp);
        string[] accepts = ["", "\nAccept: text/html", "\nAccept: application/json"];

        foreach (var request in Bookshop.Requests.SelectMany(request => accepts.Select(accept => request + accept)))
        {
            Assert.Equal((await atStartUp.SendAsync(request)).Transcript, (await compiled.SendAsync(request)).Transcript);
        }
    }
}
