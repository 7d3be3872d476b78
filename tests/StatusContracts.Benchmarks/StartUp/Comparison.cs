using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.StartUp;

/// <summary>The same application without the library and with it, each started several times, in turn.</summary>
/// <param name="Table">What the application maps.</param>
/// <param name="Time">The ratio of the processor times until the first response: the median of the pairs.</param>
/// <param name="Stock">That time without the library.</param>
/// <param name="Contracts">That time with it.</param>
/// <param name="HeldMore">Bytes that are held more after the first response.</param>
/// <param name="AnsweredMore">Bytes that are held more after a 405 of each resource.</param>
internal sealed record Comparison(
    RouteTable Table, double Time, double Stock, double Contracts, double HeldMore, double AnsweredMore)
{
    /// <param name="environment">What <c>IHostEnvironment</c> says.</param>
    /// <param name="pairs">How many starts of each.</param>
    public static Comparison Of(RouteTable table, string environment, int pairs)
    {
        var stock = new FreshProcess[pairs];
        var contracts = new FreshProcess[pairs];
        for (var i = 0; i < pairs; i++)
        {
            stock[i] = FreshProcess.Run(table, hasContracts: false, environment);
            contracts[i] = FreshProcess.Run(table, hasContracts: true, environment);
        }

        return new(
            table,
            Statistics.Median(stock.Zip(contracts, (peer, ours) => ours.Processor / peer.Processor)),
            Statistics.Median(stock.Select(peer => peer.Processor)),
            Statistics.Median(contracts.Select(ours => ours.Processor)),
            Statistics.Median(stock.Zip(contracts, (peer, ours) => ours.Held - peer.Held)),
            Statistics.Median(stock.Zip(contracts, (peer, ours) => ours.Answered - peer.Answered)));
    }
}
