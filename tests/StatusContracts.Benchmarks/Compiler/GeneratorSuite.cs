using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>The generator beside ASP.NET Core's own, and beside one that does next to nothing.</summary>
internal static class GeneratorSuite
{
    private const string Peer = "RequestDelegateGenerator";
    private const string Floor = "binding one call";

    private static readonly int[] Sizes = [100, 1000, 5000];

    // For those who look for what is slow.
    private static readonly bool WritesTimes = Environment.GetEnvironmentVariable("STATUSCONTRACTS_BENCHMARK_TIMES") is not null;

    public static readonly Suite Suite = new("Compiler: generator", Measure);

    private static IReadOnlyList<Figure> Measure(Effort effort)
    {
        // The first runs are of code that the JIT has not seen often enough.
        foreach (var form in Enum.GetValues<Form>())
        {
            _ = GeneratorRounds.Measure(form, Sizes[0], (Peer: 1, Others: 5), sparesPeer: true);
        }

        var cells = new List<GeneratorRounds>();
        foreach (var (form, size) in from size in Sizes from form in Enum.GetValues<Form>() select (form, size))
        {
            cells.Add(GeneratorRounds.Measure(form, size, Rounds(effort, size), sparesPeer: effort == Effort.Quick && size > Sizes[0]));
            if (WritesTimes)
            {
                Console.WriteLine(cells[^1].Times());
            }
        }

        return [.. Figures(cells)];
    }

    private static (int Peer, int Others) Rounds(Effort effort, int size) => (effort, size) switch
    {
        (Effort.Full, _) => (5, 3),
        (_, 100) => (2, 3),
        _ => (1, 5),
    };

    private static IEnumerable<Figure> Figures(List<GeneratorRounds> cells)
    {
        // Whoever edits the one method that maps everything has all of it read again: it has a line of its own.
        var largest = cells.Where(cell => cell.Size == Sizes[^1]).ToList();
        var files = largest.Where(cell => cell.Form != Form.OneMethod).ToList();
        // Of the few rounds of a quick run, the form with the most of the JIT's work counts.
        yield return Figure.Ratio("cold", Peer, largest.Max(cell => cell.Ours(GeneratorRounds.Cold) / cell.Peer(GeneratorRounds.Cold)), atMost: 0.25);
        foreach (var edit in Edit.All)
        {
            yield return Figure.Ratio("after " + edit.Name, Peer, files.Max(cell => ToPeer(cell, edit)), atMost: 0.03);
        }

        // The tree of an edited file is new, so every call in it is looked at: half of the time is Roslyn's walk and parse of
        // what is generated. Until parts of a file are remembered, this is what holds.
        yield return Figure.Ratio(
            "after the slowest of these, 5,000 endpoints in one method",
            Peer,
            Edit.All.Max(edit => largest.Where(cell => cell.Form == Form.OneMethod).Max(cell => ToPeer(cell, edit))),
            atMost: 0.1);
        yield return new(
            "after the slowest of these, 5,000 endpoints in many files", Floor, Edit.All.Max(edit => files.Max(cell => cell.Ours(edit.Name) / cell.Floor(edit.Name))), Unit.Ratio, Bound.None);

        // Roslyn runs what reads syntax for every step, those included that an editor leaves out: attributes and look-ups of the
        // edited file are read in a new compilation, which the floor never does. White space in an unrelated file stays at two.
        yield return Figure.Ratio(
            "the same without implementation outputs, as in an editor",
            Floor,
            Edit.All.Max(edit => files.Max(cell => cell.Ours(edit.Name, inEditor: true) / cell.Floor(edit.Name, inEditor: true))),
            atMost: 8);
        yield return Growth("cold", cells, static cell => cell.Ours(GeneratorRounds.Cold));
        yield return Growth("after the steepest edit", cells, [.. Edit.All.Select(Cost(inEditor: false))]);
        yield return Growth("in an editor, after the steepest edit", cells, [.. Edit.All.Select(Cost(inEditor: true))]);
    }

    private static double ToPeer(GeneratorRounds cell, Edit edit) => cell.Ours(edit.Name) / cell.Peer(edit.Name);

    private static Func<Edit, Func<GeneratorRounds, double>> Cost(bool inEditor) => edit => cell => cell.Ours(edit.Name, inEditor);

    private static Figure Growth(string name, List<GeneratorRounds> cells, params Func<GeneratorRounds, double>[] costs) => new(
        $"growth with endpoints: {name}",
        "linear = 1",
        costs.Max(cost => cells.GroupBy(cell => cell.Form).Max(form => Statistics.Exponent([.. form.Select(cell => (cell.Size, cost(cell)))]))),
        Unit.Exponent,
        Bound.AtMost(1.1));
}
