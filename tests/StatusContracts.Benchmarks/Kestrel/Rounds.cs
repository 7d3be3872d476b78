using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.Kestrel;

/// <summary>Measurements of several things that take turns, so that what disturbs the machine disturbs all of them.</summary>
internal sealed class Rounds<T>
    where T : notnull
{
    private readonly Dictionary<T, double[]> _measured;

    /// <param name="things">What is measured; each round begins with another.</param>
    /// <param name="measure">Measures one of them once.</param>
    public Rounds(IReadOnlyList<T> things, int count, Func<T, double> measure)
    {
        _measured = things.ToDictionary(thing => thing, _ => new double[count]);
        for (var round = 0; round < count; round++)
        {
            for (var i = 0; i < things.Count; i++)
            {
                var thing = things[(round + i) % things.Count];
                _measured[thing][round] = measure(thing);
            }
        }
    }

    /// <summary>The median of the ratios of all rounds.</summary>
    public double Ratio(T thing, T peer) => Statistics.Median(_measured[thing].Zip(_measured[peer], (own, other) => own / other));
}
