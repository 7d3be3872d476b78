namespace StatusContracts.Benchmarks.Report;

/// <summary>What many measurements say together.</summary>
internal static class Statistics
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0
            ? throw new ArgumentException("There is nothing to take the median of.", nameof(values))
            : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The slope of the line that fits the logarithms best: 1 is linear, 2 is quadratic.</summary>
    public static double Exponent(IReadOnlyCollection<(int Size, double Cost)> points)
    {
        var logs = points.Select(point => (X: Math.Log(point.Size), Y: Math.Log(point.Cost))).ToArray();
        var (x, y) = (logs.Average(log => log.X), logs.Average(log => log.Y));
        return logs.Sum(log => (log.X - x) * (log.Y - y)) / logs.Sum(log => (log.X - x) * (log.X - x));
    }
}
