using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>The analyzers beside those that ASP.NET Core brings, on the same source.</summary>
internal static class AnalyzerSuite
{
    private const string Peer = "ASP.NET Core's analyzers";

    private static readonly int[] Sizes = [100, 1000, 5000];
    private static readonly ImmutableArray<DiagnosticAnalyzer> None = [new SymbolsOnlyAnalyzer()];

    // For those who look for what is slow.
    private static readonly bool WritesTimes = Environment.GetEnvironmentVariable("STATUSCONTRACTS_BENCHMARK_TIMES") is not null;

    public static readonly Suite Suite = new("Compiler: analyzers", Measure);

    private static IReadOnlyList<Figure> Measure(Effort effort)
    {
        // The first runs are of code that the JIT has not seen often enough.
        _ = Cell.Measure(Form.Constants, Sizes[0], rounds: 6, isWhole: true);
        var cells = new List<Cell>();
        foreach (var (form, size) in from size in Sizes from form in Enum.GetValues<Form>() select (form, size))
        {
            // The largest programs take most of the time: a quick run has one of them.
            if (size == Sizes[^1] && form != Form.Groups && effort == Effort.Quick)
            {
                continue;
            }

            // More than the analyzers' own cost is measured of one program: the form that most applications have.
            var isWhole = size == Sizes[1] && (form == Form.Groups || effort == Effort.Full);
            cells.Add(Cell.Measure(form, size, effort == Effort.Full ? 5 : size == Sizes[^1] ? 1 : 3, isWhole));
            if (WritesTimes)
            {
                Console.WriteLine(cells[^1].Times());
            }
        }

        return [.. Figures(cells)];
    }

    private static IEnumerable<Figure> Figures(List<Cell> cells)
    {
        var large = cells.Where(cell => cell.Size > Sizes[0]).ToList();
        var whole = cells.Where(cell => cell.IsWhole).ToList();
        // Most of it is the census, which reads all endpoints, and is asked when the compiler has bound the first declaration:
        // the attributes of all actions are bound then, which is counted as ours. Bound before, the census is a quarter of that.
        yield return Figure.Ratio("all analyzers, summed CPU", Peer, Statistics.Median(large.Select(cell => cell.Ours.Summed / cell.Peer.Summed)), atMost: 1);
        yield return new(
            "the same, of the form that costs most", Peer, large.Max(cell => cell.Ours.Summed / cell.Peer.Summed), Unit.Ratio, Bound.None);
        yield return new(
            "the same with every rule on", Peer, Statistics.Median(whole.Select(cell => cell.AllOn.Summed / cell.Peer.Summed)), Unit.Ratio, Bound.None);
        yield return new(
            "the compiler's work for them included",
            Peer,
            Statistics.Median(whole.Select(cell => (cell.Ours.Whole - cell.None.Whole) / (cell.Peer.Whole - cell.None.Whole))),
            Unit.Ratio,
            Bound.None);
        yield return new(
            "one file in an editor, whole",
            Peer,
            Statistics.Median(whole.Select(cell => cell.OursInEditor.Whole / cell.PeerInEditor.Whole)),
            Unit.Ratio,
            Bound.None);
        yield return new(
            "growth with endpoints",
            "linear = 1",
            cells.GroupBy(cell => cell.Form).Max(form => Statistics.Exponent([.. form.Select(cell => (cell.Size, cell.Ours.Summed))])),
            Unit.Exponent,
            Bound.AtMost(1.1));
    }

    /// <summary>One program, in medians of rounds.</summary>
    private sealed record Cell(Form Form, int Size, bool IsWhole)
    {
        public required Analyzed None { get; init; }

        public required Analyzed Peer { get; init; }

        public required Analyzed Ours { get; init; }

        public required Analyzed AllOn { get; init; }

        public required Analyzed PeerInEditor { get; init; }

        public required Analyzed OursInEditor { get; init; }

        /// <param name="isWhole">Whether more is measured than what the analyzers cost themselves.</param>
        public static Cell Measure(Form form, int size, int rounds, bool isWhole)
        {
            var program = new AnalyzedProgram(form, size);
            var ids = Analyzed.Ours.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().ToList();
            Func<Analyzed>[] runs =
            [
                () => Analyzed.Run(program.Fresh(), Analyzed.Peer),
                () => Analyzed.Run(program.Fresh(), Analyzed.Ours),
                () => Analyzed.Run(program.Fresh(), AnalyzerSuite.None),
                () => Analyzed.Run(program.Fresh(ids), Analyzed.Ours),
                () => Analyzed.RunOneFile(program.Fresh(), program.MappingFile, Analyzed.Peer),
                () => Analyzed.RunOneFile(program.Fresh(), program.MappingFile, Analyzed.Ours),
            ];
            var results = runs.Select(_ => new List<Analyzed>()).ToArray();
            for (var round = 0; round < rounds; round++)
            {
                for (var i = 0; i < (isWhole ? runs.Length : 2); i++)
                {
                    results[i].Add(runs[i]());
                }
            }

            return new(form, size, isWhole)
            {
                Peer = Median(results[0]),
                Ours = Median(results[1]),
                None = Median(results[2]),
                AllOn = Median(results[3]),
                PeerInEditor = Median(results[4]),
                OursInEditor = Median(results[5]),
            };
        }

        /// <summary>One line: ours and the peer's, and which of ours cost most.</summary>
        public string Times() =>
            $"{Form} {Size}: {Ours.Summed:0.0} of {Peer.Summed:0.0} ms ({Ours.Summed / Peer.Summed:0.00}): {Ours.Dearest}";

        private static Analyzed Median(List<Analyzed> rounds) => rounds.Count == 0
            ? new(double.NaN, double.NaN)
            : new(Statistics.Median(rounds.Select(round => round.Summed)), Statistics.Median(rounds.Select(round => round.Whole))) { Dearest = rounds[^1].Dearest };
    }
}
