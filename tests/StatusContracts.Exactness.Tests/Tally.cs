using System.Globalization;

namespace StatusContracts.Exactness;

/// <summary>How many requests fell under each rule, over all processors.</summary>
internal sealed class Tally
{
    private readonly long[] _requests = new long[6];

    private long _tables;

    private long _excused;

    public long Tables => _tables;

    /// <summary>How many requests were not answered as expected, but in another way that is as right.</summary>
    public long Excused => _excused;

    /// <summary>All requests.</summary>
    public long Requests => _requests.Sum();

    /// <param name="rule">The rule; 0 for none.</param>
    public void Add(int rule) => Interlocked.Increment(ref _requests[rule]);

    public void AddExcused(int requests) => Interlocked.Add(ref _excused, requests);

    public void AddTable() => Interlocked.Increment(ref _tables);

    public long this[int rule] => _requests[rule];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_tables:N0} tables, {Requests:N0} requests, {_excused:N0} of them excused; by rule: {string.Join(", ", _requests.Select((count, rule) => $"{rule}: {count:N0}"))}");
}
