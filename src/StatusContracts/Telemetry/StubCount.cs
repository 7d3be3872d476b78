namespace StatusContracts.Telemetry;

/// <summary>How often one stub was asked for. Counts on several threads.</summary>
internal sealed class StubCount(string feature, string method, string? route, string? plannedFor)
{
    private long _requests;

    public string Feature => feature;

    public string Method => method;

    public void Increment() => Interlocked.Increment(ref _requests);

    public WantedStub AsOfNow() => new(method, route, plannedFor, Interlocked.Read(ref _requests));
}
