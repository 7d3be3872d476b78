using System.Collections.Concurrent;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>
/// Runs variants of programs and keeps those that throw or do not end. A variant follows from its seed alone, so that one
/// that failed can be run again by itself.
/// </summary>
internal sealed class Fuzzer(Tooling tooling, IReadOnlyList<FuzzProgram> programs, TimeSpan limit)
{
    private const int Workers = 2;

    // Enough to see what is wrong; each that hangs also keeps a thread busy.
    private const int MostFailures = 3;

    // What costs more comes less often: fixes, all files of a program instead of one, and large programs.
    private const int VariantsPerFixed = 20;
    private const int VariantsPerProgram = 10;
    private const int VariantsPerLarge = 40;

    private readonly Mutations _mutations = new(programs.SelectMany(program => program.Files));
    private readonly (FuzzProgram Program, FuzzFile File)[] _small = Files(programs.Where(static program => program.IsSmall));
    private readonly (FuzzProgram Program, FuzzFile File)[] _large = Files(programs.Where(static program => !program.IsSmall));

    /// <summary>Runs the variants of <paramref name="seed"/> and the seeds after it; fails when one of them does.</summary>
    /// <returns>The sum of the results.</returns>
    public async Task<FuzzResult> Run(int seed, int variants)
    {
        var sum = default(FuzzResult);
        var failures = new ConcurrentQueue<string>();
        var overdue = new ConcurrentQueue<int>();
        var sums = new Lock();
        await Parallel.ForEachAsync(Enumerable.Range(seed, variants), new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (each, _) =>
        {
            if (failures.Count + overdue.Count >= MostFailures)
            {
                return;
            }

            var (result, failure, isOverdue) = await Try(each);
            lock (sums)
            {
                sum += result;
            }

            if (isOverdue)
            {
                overdue.Enqueue(each);
            }
            else if (failure is not null)
            {
                failures.Enqueue(failure);
            }
        });

        // The machine may have been busy: only what is late again, and alone, has no end.
        foreach (var each in overdue)
        {
            if ((await Try(each)).Failure is { } failure)
            {
                failures.Enqueue(failure);
            }
        }

        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
        return sum;
    }

    private async Task<(FuzzResult Result, string? Failure, bool IsOverdue)> Try(int seed)
    {
        var variant = Variant(seed);
        using var timeout = new CancellationTokenSource(limit);

        // What does not look at its token is left behind, so that the test ends all the same.
        var run = Task.Run(() => variant.Run(timeout.Token), CancellationToken.None);
        try
        {
            return (await run.WaitAsync(limit * 1.5), null, false);
        }
        catch (Exception exception) when (exception is TimeoutException || timeout.IsCancellationRequested)
        {
            return (default, Describe(seed, variant, $"No end after {limit.TotalSeconds} s."), true);
        }
        catch (Exception exception)
        {
            return (default, variant.BreaksTheCompiler(CancellationToken.None) ? null : Describe(seed, variant, exception.ToString()), false);
        }
    }

    /// <summary>What follows from <paramref name="seed"/>.</summary>
    public FuzzVariant Variant(int seed)
    {
        var random = new Random(seed);
        var files = _small.Length == 0 || (_large.Length > 0 && random.Next(VariantsPerLarge) == 0) ? _large : _small;
        var (program, file) = files[random.Next(files.Length)];
        var reach = (random.Next(VariantsPerFixed) == 0 ? FuzzVariant.Reach.Fixes : default)
            | (random.Next(VariantsPerProgram) == 0 ? FuzzVariant.Reach.Program : default);
        return new(tooling, program, file, _mutations.Mutate(file, random), reach);
    }

    private static (FuzzProgram, FuzzFile)[] Files(IEnumerable<FuzzProgram> programs) => [.. programs
        .SelectMany(static program => program.Files.Select(file => (program, file)))
        .Where(static place => place.file.Tokens.Length > 0)];

    private static string Describe(int seed, FuzzVariant variant, string what) =>
        $"Again: {FuzzTests.SeedVariable}={seed} {FuzzTests.VariantsVariable}=1\n{what}\n\n{variant.Print()}";
}
