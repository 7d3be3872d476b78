using System.Globalization;

namespace StatusContracts.Exactness;

/// <summary>How many requests fell under each rule, over all processors.</summary>
internal sealed class Tally
{
    private readonly long[] _requests = new long[6];

    private long _tables;

    public long Tables => _tables;

    /// <param name="rule">The rule; 0 for none.</param>
    public void Add(int rule) => Interlocked.Increment(ref _requests[rule]);

    public void AddTable() => Interlocked.Increment(ref _tables);

    public long this[int rule] => _requests[rule];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_tables:N0} tables, {_requests.Sum():N0} requests; by rule: {string.Join(", ", _requests.Select((count, rule) => $"{rule}: {count:N0}"))}");
}
