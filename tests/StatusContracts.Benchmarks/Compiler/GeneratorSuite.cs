using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>The generator beside ASP.NET Core's own, and beside one that does next to nothing.</summary>
internal static class GeneratorSuite
{
    private const string Peer = "RequestDelegateGenerator";
    private const string Floor = "binding one call";

    private static readonly int[] Sizes = Environment.GetEnvironmentVariable("GENERATOR_SIZES") is { } sizes ? [.. sizes.Split(',').Select(int.Parse)] : [100, 1000, 5000];

    // For those who look for what is slow.
    private static readonly bool WritesTimes = Environment.GetEnvironmentVariable("GENERATOR_TIMES") is not null;

    public static readonly Suite Suite = new("Compiler: generator", Measure);

    private static IReadOnlyList<Figure> Measure(Effort effort)
    {
        // The first runs are of code that the JIT has not seen often enough.
        _ = GeneratorRounds.Measure(Form.Constants, Sizes[0], (Peer: 2, Others: 5));
        var cells = new List<GeneratorRounds>();
        foreach (var (form, size) in from size in Sizes from form in Enum.GetValues<Form>() select (form, size))
        {
            cells.Add(GeneratorRounds.Measure(form, size, Rounds(effort, size)));
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
        (_, 5000) => (1, 5),
        (_, 1000) => (2, 3),
        _ => (4, 3),
    };

    private static IEnumerable<Figure> Figures(List<GeneratorRounds> cells)
    {
        var largest = cells.Where(cell => cell.Size == Sizes[^1]).ToList();
        yield return Figure.Ratio("cold", Peer, largest.Max(cell => cell.Ours(GeneratorRounds.Cold) / cell.Peer(GeneratorRounds.Cold)), atMost: 0.2);
        foreach (var edit in Edit.All)
        {
            yield return Figure.Ratio("after an edit: " + edit.Name, Peer, largest.Max(cell => cell.Ours(edit.Name) / cell.Peer(edit.Name)), atMost: 0.08);
        }

        yield return new("after any of these edits, the slowest", Floor, Edit.All.Max(edit => largest.Max(cell => cell.Ours(edit.Name) / cell.Floor(edit.Name))), Unit.Ratio, Bound.None);
        yield return Figure.Ratio(
            "the same without implementation outputs, as in an editor",
            Floor,
            Edit.All.Max(edit => largest.Max(cell => cell.Ours(edit.Name, inEditor: true) / cell.Floor(edit.Name, inEditor: true))),
            atMost: 2);
        yield return Growth("cold", cells, cell => cell.Ours(GeneratorRounds.Cold));
        yield return Growth("after any of these edits, the steepest", cells, Edit.All.Select<Edit, Func<GeneratorRounds, double>>(edit => cell => cell.Ours(edit.Name)).ToArray());
        yield return Growth("in an editor, the steepest", cells, Edit.All.Select<Edit, Func<GeneratorRounds, double>>(edit => cell => cell.Ours(edit.Name, inEditor: true)).ToArray());
    }

    private static Figure Growth(string name, List<GeneratorRounds> cells, params Func<GeneratorRounds, double>[] costs) => new(
        $"growth with endpoints: {name}",
        "linear = 1",
        costs.Max(cost => cells.GroupBy(cell => cell.Form).Max(form => Statistics.Exponent([.. form.Select(cell => (cell.Size, cost(cell)))]))),
        Unit.Exponent,
        Bound.AtMost(1.1));
}
