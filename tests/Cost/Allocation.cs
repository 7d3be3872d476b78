namespace StatusContracts.Cost;

/// <summary>How many bytes a server allocates for one request, exactly.</summary>
/// <remarks>
/// Counted over the whole process, since a request is served on more than one thread. What else allocates there (the clock
/// of the server, a test runner) disturbs some series and never by the same number; nor does the end of a request that
/// comes after its response. So what counts is the number that several series agree on and that is a number per request.
/// </remarks>
internal static class Allocation
{
    private const int WarmUp = 300;
    private const int Requests = 50;   // of a series; few, so that many series pass between two ticks of the clock
    private const int Agreeing = 3;
    private const int MostSeries = 500;

    /// <exception cref="InvalidOperationException">No number was seen often enough.</exception>
    public static long PerRequest(KeptConnection connection)
    {
        connection.Exchange(WarmUp);
        var seen = new Dictionary<long, int>();
        for (var i = 0; i < MostSeries; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            connection.Exchange(Requests);
            var (bytes, rest) = Math.DivRem(GC.GetTotalAllocatedBytes(precise: true) - before, Requests);
            if (rest == 0 && (seen[bytes] = seen.GetValueOrDefault(bytes) + 1) == Agreeing)
            {
                return bytes;
            }
        }

        throw new InvalidOperationException(
            $"No {Agreeing} of {MostSeries} series agree; seen: {string.Join(", ", seen.Select(pair => $"{pair.Key} B × {pair.Value}"))}.");
    }
}
