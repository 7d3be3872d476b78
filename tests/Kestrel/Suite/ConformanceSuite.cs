namespace StatusContracts.Conformance;

/// <summary>
/// What each topic of the suite builds on. A topic is an abstract class with two nested classes that run it: with answers
/// compiled ahead, and with answers made at start-up. Every request of the compiled run goes to both, and their answers
/// must be the same bytes.
/// </summary>
public abstract class ConformanceSuite(Servers servers, Contracts contracts) : IClassFixture<Servers>
{
    protected Contracts Contracts => contracts;

    /// <summary>Sends one request, as <see cref="Wire.SendAsync"/> writes it, to <paramref name="app"/>.</summary>
    protected async Task<Reply> Send(App app, string request)
    {
        var reply = await (await servers.Of(app, contracts)).SendAsync(request);
        if (contracts == Contracts.Compiled)
        {
            var other = await (await servers.Of(app, Contracts.AtStartUp)).SendAsync(request);
            Assert.Equal(other.Transcript, reply.Transcript);
        }

        return reply;
    }

    /// <summary>The same application without the library.</summary>
    protected async Task<Reply> SendToStock(App app, string request) =>
        await (await servers.Of(app, Contracts.None)).SendAsync(request);

    protected Task<Server> ServerOf(App app) => servers.Of(app, contracts);

    protected Task<Server> StockOf(App app) => servers.Of(app, Contracts.None);
}
