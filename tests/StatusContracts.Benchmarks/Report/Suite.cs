namespace StatusContracts.Benchmarks.Report;

/// <summary>Figures that are measured together, and stand in one table.</summary>
/// <param name="Title">The heading of the table; <c>--only</c> looks for its words.</param>
/// <param name="Measure">Measures; may be called again when a bound does not hold, because machines are noisy.</param>
internal sealed record Suite(string Title, Func<Effort, IReadOnlyList<Figure>> Measure)
{
    /// <summary>Left out of quick runs.</summary>
    public bool IsFullOnly { get; init; }
}

/// <summary>How much time a run may take.</summary>
internal enum Effort
{
    /// <summary>All suites together in less than ten minutes on two cores.</summary>
    Quick,

    /// <summary>As long as it takes to be sure.</summary>
    Full,
}
