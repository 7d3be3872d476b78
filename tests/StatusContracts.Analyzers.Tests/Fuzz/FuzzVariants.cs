using Microsoft.CodeAnalysis.Text;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>The variants of programs. Each follows from its seed alone, so that one that failed can be run again by itself.</summary>
internal sealed class FuzzVariants(Tooling tooling, IReadOnlyList<FuzzProgram> programs)
{
    // What costs more comes less often: fixes, all files of a program instead of one, and large programs.
    private const int VariantsPerFixed = 20;
    private const int VariantsPerProgram = 10;
    private const int VariantsPerLarge = 40;

    // Of 20,000 variants this leaves some 11,500 compilations, with as many forms of syntax that the corpus has not.
    private const int MostTogether = 3;

    private readonly Mutations _mutations = new(programs.SelectMany(program => program.Files));
    private readonly (FuzzProgram Program, FuzzFile File)[] _small = Files(programs.Where(static program => program.IsSmall));
    private readonly (FuzzProgram Program, FuzzFile File)[] _large = Files(programs.Where(static program => !program.IsSmall));

    /// <summary>What follows from <paramref name="seeds"/>, which are one or stand in one batch.</summary>
    public FuzzVariant Of(params int[] seeds)
    {
        var drawn = Array.ConvertAll(seeds, Draw);
        var (program, file) = (drawn[0].Program, drawn[0].File);
        return new(tooling, program, file, Text(file, drawn), drawn.Aggregate(default(FuzzVariant.Reach), (reach, each) => reach | each.Reach));
    }

    /// <summary>
    /// The seeds of what is compiled at once. A variant that parses means something, and stands alone. Of one that does not,
    /// little is left to be hidden by other edits: those of one file share a compilation, which is nearly all of their cost.
    /// </summary>
    public int[][] Batches(int seed, int variants)
    {
        var batches = new List<List<Drawn>>();
        var open = new Dictionary<FuzzFile, List<List<Drawn>>>(ReferenceEqualityComparer.Instance);
        foreach (var (drawn, parses) in Enumerable.Range(seed, variants).AsParallel().AsOrdered().Select(DrawAndParse))
        {
            if (parses)
            {
                batches.Add([drawn]);
                continue;
            }

            var ofFile = open.TryGetValue(drawn.File, out var known) ? known : open[drawn.File] = [];
            if (ofFile.Find(batch => !batch.Exists(drawn.Touches)) is not { } room)
            {
                room = [];
                batches.Add(room);
                ofFile.Add(room);
            }

            room.Add(drawn);
            if (room.Count == MostTogether)
            {
                ofFile.Remove(room);
            }
        }

        return [.. batches.Select(static batch => batch.Select(static drawn => drawn.Seed).ToArray())];
    }

    private (Drawn Drawn, bool Parses) DrawAndParse(int seed)
    {
        var drawn = Draw(seed);
        return (drawn, !drawn.File.Tree.WithChangedText(Text(drawn.File, drawn)).GetDiagnostics().Any());
    }

    private Drawn Draw(int seed)
    {
        var random = new Random(seed);
        var files = _small.Length == 0 || (_large.Length > 0 && random.Next(VariantsPerLarge) == 0) ? _large : _small;
        var (program, file) = files[random.Next(files.Length)];
        var reach = (random.Next(VariantsPerFixed) == 0 ? FuzzVariant.Reach.Fixes : default)
            | (random.Next(VariantsPerProgram) == 0 ? FuzzVariant.Reach.Program : default);
        return new(seed, program, file, _mutations.Mutate(file, random), reach);
    }

    private static SourceText Text(FuzzFile file, params Drawn[] drawn) =>
        file.Text.WithChanges(drawn.SelectMany(static each => each.Changes).OrderBy(static change => change.Span.Start));

    private static (FuzzProgram, FuzzFile)[] Files(IEnumerable<FuzzProgram> programs) => [.. programs
        .SelectMany(static program => program.Files.Select(file => (program, file)))
        .Where(static place => place.file.Tokens.Length > 0)];

    private sealed record Drawn(int Seed, FuzzProgram Program, FuzzFile File, TextChange[] Changes, FuzzVariant.Reach Reach)
    {
        public bool Touches(Drawn other) =>
            Changes.Any(change => other.Changes.Any(another => another.Span.IntersectsWith(change.Span)));
    }
}
