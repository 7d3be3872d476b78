using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Formatting;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>Runs variants of programs and keeps those that throw or do not end.</summary>
internal sealed class Fuzzer(Tooling tooling, IReadOnlyList<FuzzProgram> programs, TimeSpan limit)
{
    private const int Workers = 2;

    // Enough to see what is wrong; each that hangs also keeps a thread busy.
    private const int MostFailures = 3;

    /// <summary>What is run.</summary>
    public FuzzVariants Variants { get; } = new(tooling, programs);

    /// <summary>Runs the variants of <paramref name="seed"/> and the seeds after it; fails when one of them does.</summary>
    /// <returns>The sum of the results.</returns>
    public Task<FuzzResult> Run(int seed, int variants) => Run(Variants.Batches(seed, variants));

    /// <summary>Runs variants, those of one batch at once.</summary>
    /// <returns>The sum of the results.</returns>
    public async Task<FuzzResult> Run(params int[][] batches)
    {
        var sum = default(FuzzResult);
        var failures = new ConcurrentQueue<string>();
        var overdue = new ConcurrentQueue<int[]>();
        var sums = new Lock();
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (batch, _) =>
        {
            if (failures.Count + overdue.Count >= MostFailures)
            {
                return;
            }

            var (result, failure, isOverdue) = await Try(batch);
            lock (sums)
            {
                sum += result;
            }

            if (isOverdue)
            {
                overdue.Enqueue(batch);
            }
            else if (failure is not null)
            {
                failures.Enqueue(failure);
            }
        });

        // The machine may have been busy: only what is late again, and alone, has no end.
        foreach (var batch in overdue)
        {
            if ((await Try(batch)).Failure is { } failure)
            {
                failures.Enqueue(await Alone(batch) ?? failure);
            }
        }

        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
        return sum;
    }

    private async Task<(FuzzResult Result, string? Failure, bool IsOverdue)> Try(int[] batch)
    {
        var variant = Variants.Of(batch);
        using var timeout = new CancellationTokenSource(limit);

        // What does not look at its token is left behind, so that the test ends all the same.
        var run = Task.Run(() => variant.Run(timeout.Token), CancellationToken.None);
        try
        {
            return (await run.WaitAsync(limit * 1.5), null, false);
        }
        catch (Exception exception) when (exception is TimeoutException || timeout.IsCancellationRequested)
        {
            return (default, Describe(batch, variant, $"No end after {limit.TotalSeconds} s."), true);
        }
        catch (Exception exception)
        {
            var failure = await Alone(batch)
                ?? (IsRoslyns(variant, exception) ? null : Describe(batch, variant, exception.ToString()));
            return (default, failure, false);
        }
    }

    private static bool IsRoslyns(FuzzVariant variant, Exception exception) =>
        variant.BreaksTheCompiler(CancellationToken.None)
        || (exception.StackTrace?.Contains(typeof(Formatter).Namespace!, StringComparison.Ordinal) == true
            && variant.BreaksTheFormatter(CancellationToken.None));

    // The first of a batch that fails by itself: the smaller one to read, and one that breaks the compiler excuses no other.
    private async Task<string?> Alone(int[] batch)
    {
        foreach (var seed in batch.Length > 1 ? batch : [])
        {
            if ((await Try([seed])).Failure is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private static string Describe(int[] batch, FuzzVariant variant, string what) =>
        $"Again: {FuzzTests.SeedVariable}={string.Join(',', batch)} {FuzzTests.VariantsVariable}=1\n{what}\n\n{variant.Print()}";
}
