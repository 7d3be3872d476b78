using System.Globalization;

namespace StatusContracts.Benchmarks.Report;

/// <summary>What a figure may be.</summary>
internal abstract record Bound
{
    public static readonly Bound None = new Open();

    public static Bound AtMost(double value) => new Maximum(value);

    public static Bound AtLeast(double value) => new Minimum(value);

    public static Bound Exactly(double value) => new Exact(value);

    public abstract bool Holds(double value);

    /// <summary>The bound as a table shows it.</summary>
    public abstract string Text(Unit unit);

    private sealed record Maximum(double Value) : Bound
    {
        public override bool Holds(double value) => value <= Value;

        public override string Text(Unit unit) => $"≤ {unit.Bound(Value)}";
    }

    private sealed record Minimum(double Value) : Bound
    {
        public override bool Holds(double value) => value >= Value;

        public override string Text(Unit unit) => $"≥ {unit.Bound(Value)}";
    }

    private sealed record Exact(double Value) : Bound
    {
        public override bool Holds(double value) => value == Value;

        public override string Text(Unit unit) => $"= {unit.Bound(Value)}";
    }

    /// <summary>Reported alone.</summary>
    private sealed record Open : Bound
    {
        public override bool Holds(double value) => true;

        public override string Text(Unit unit) => "–";
    }
}

/// <summary>What a figure counts.</summary>
/// <param name="Symbol">Stands behind the number.</param>
/// <param name="Decimals">As many are shown of what was measured.</param>
internal sealed record Unit(string Symbol, int Decimals)
{
    /// <summary>Of the peer's figure.</summary>
    public static readonly Unit Ratio = new("×", 3);

    public static readonly Unit Bytes = new(" B", 0);

    /// <summary>Of a log-log fit: 1 is linear.</summary>
    public static readonly Unit Exponent = new("", 2);

    public string Text(double value) => value.ToString("F" + Decimals, CultureInfo.InvariantCulture) + Symbol;

    /// <summary>A bound is shown as it was written.</summary>
    public string Bound(double value) => value.ToString(CultureInfo.InvariantCulture) + Symbol;
}
