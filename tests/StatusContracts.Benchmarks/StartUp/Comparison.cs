namespace StatusContracts.Benchmarks.StartUp;

/// <summary>The same application with the library and without, each started several times, in turn.</summary>
/// <param name="Time">The median of the ratios of both: of the time from start to first response.</param>
/// <param name="HeldMore">Bytes that are held more for each resource, after the first response.</param>
/// <param name="AnsweredMore">The same after a 405 of each resource.</param>
internal sealed record Comparison(double Time, double HeldMore, double AnsweredMore)
{
    private double _stock;
    private double _contracts;

    public static Comparison Of(RouteTable table, string environment, int rounds)
    {
        var pairs = new List<(FreshProcess Stock, FreshProcess Contracts)>();
        for (var i = 0; i < rounds; i++)
        {
            // Who comes second may find the machine warmer.
            if (i % 2 == 0)
            {
                var stock = FreshProcess.Run(table, hasContracts: false, environment);
                pairs.Add((stock, FreshProcess.Run(table, hasContracts: true, environment)));
            }
            else
            {
                var contracts = FreshProcess.Run(table, hasContracts: true, environment);
                pairs.Add((FreshProcess.Run(table, hasContracts: false, environment), contracts));
            }
        }

        return new(
            Median(pairs, pair => pair.Contracts.Time / pair.Stock.Time),
            Median(pairs, pair => pair.Contracts.Held - pair.Stock.Held) / table.Resources,
            Median(pairs, pair => pair.Contracts.Answered - pair.Stock.Answered) / table.Resources)
        {
            _stock = Median(pairs, pair => pair.Stock.Time),
            _contracts = Median(pairs, pair => pair.Contracts.Time),
        };
    }

    /// <summary>The median time to the first response.</summary>
    public double Milliseconds(bool stock) => stock ? _stock : _contracts;

    private static double Median(IEnumerable<(FreshProcess Stock, FreshProcess Contracts)> pairs, Func<(FreshProcess Stock, FreshProcess Contracts), double> of)
    {
        var values = pairs.Select(of).Order().ToArray();
        return values.Length % 2 == 1
            ? values[values.Length / 2]
            : (values[(values.Length / 2) - 1] + values[values.Length / 2]) / 2;
    }
}
