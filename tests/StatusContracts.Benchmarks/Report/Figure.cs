namespace StatusContracts.Benchmarks.Report;

/// <summary>One line of the report: what was measured, beside what, and what it may be.</summary>
/// <param name="Name">What was measured: "405 with Allow and body: time".</param>
/// <param name="Peer">What it was measured beside, in the same run.</param>
/// <param name="Value">In <paramref name="Unit"/>.</param>
internal sealed record Figure(string Name, string Peer, double Value, Unit Unit, Bound Bound)
{
    public bool Holds => Bound.Holds(Value);

    /// <summary>A ratio to the peer that has a maximum.</summary>
    public static Figure Ratio(string name, string peer, double value, double atMost) =>
        new(name, peer, value, Unit.Ratio, Bound.AtMost(atMost));
}
