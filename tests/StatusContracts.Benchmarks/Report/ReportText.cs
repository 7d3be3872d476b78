namespace StatusContracts.Benchmarks.Report;

/// <summary>Tables of figures, in Markdown: the same on the screen and in BENCHMARKS.md.</summary>
internal static class ReportText
{
    private const string Heading =
        """
        # Benchmarks

        Each figure is a ratio to a peer that was measured in the same run, or an exact number of bytes: machines differ, ratios
        hardly. The run fails when a bound is missed three times. Times are medians of rounds that alternate with the peer's, in
        process their lower quartiles; of the longest ones, a quick run has a single round.

        ```sh
        dotnet run -c Release --project tests/StatusContracts.Benchmarks -- --quick     # less than ten minutes on two cores
        dotnet run -c Release --project tests/StatusContracts.Benchmarks -- --full      # adds load from end to end over Kestrel
        dotnet run -c Release --project tests/StatusContracts.Benchmarks -- --only compiler     # suites by words of their titles
        ```

        A run without `--only` writes this file. It ends with exit code 1 when a bound does not hold.

        """;

    public static string Of(IEnumerable<(Suite Suite, IReadOnlyList<Figure> Figures)> results) =>
        Heading + string.Concat(results.Select(result => "\n" + Table(result.Suite, result.Figures)));

    public static string Table(Suite suite, IReadOnlyList<Figure> figures)
    {
        var lines = new List<string> { $"## {suite.Title}", "", "| Figure | Peer | Measured | Bound |", "| --- | --- | --- | --- |" };
        lines.AddRange(figures.Select(figure =>
            $"| {figure.Name} | {figure.Peer} | {figure.Unit.Text(figure.Value)} | {figure.Bound.Text(figure.Unit)}{(figure.Holds ? "" : " **missed**")} |"));
        return string.Join('\n', lines) + "\n";
    }
}
