using System.Collections.Concurrent;
using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace StatusContracts.Exactness;

/// <summary>
/// How many tables are drawn, and from which seed: <c>STATUSCONTRACTS_EXACTNESS_TABLES</c> and
/// <c>STATUSCONTRACTS_EXACTNESS_SEED</c>. A failure prints the seed that draws its table first.
/// </summary>
internal static class Run
{
    private const int BatchSize = 100;

    private const int MostReported = 5;

    private static readonly int AllTables = Option("TABLES") is { } tables ? int.Parse(tables, CultureInfo.InvariantCulture) : 3_000;

    private static readonly string FirstSeed = Option("SEED") ?? "1";

    /// <summary>Checks <paramref name="property"/> on every processor, with a part of the tables.</summary>
    public static void Check(int share, int of, Property property) =>
        Check(((AllTables * share) + of - 1) / of, FirstSeed, property);

    /// <param name="seed">A number, or the pair that a failure printed.</param>
    public static void Check(int tables, string seed, Property property)
    {
        var failures = new ConcurrentQueue<string>();
        Parallel.For(
            0,
            (tables + BatchSize - 1) / BatchSize,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            (batch, all) =>
            {
                FsCheck.Check.One(
                    Config.Default
                        .WithMaxTest(Math.Min(BatchSize, tables - (batch * BatchSize)))
                        .WithReplay(First(seed, batch))
                        .WithRunner(new Reporter(failures)),
                    property);
                if (failures.Count >= MostReported)
                {
                    all.Stop();
                }
            });
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    // With a size, FsCheck draws that very table; nothing drawn here depends on its value.
    private static Replay First(string text, int batch)
    {
        var numbers = Array.ConvertAll(text.Split(','), number => ulong.Parse(number, CultureInfo.InvariantCulture));
        return numbers is [var seed, var gamma]
            ? new(new Rnd(seed, gamma), FSharpOption<int>.Some(1))
            : new(new Rnd(numbers[0] + (ulong)batch), FSharpOption<int>.None);
    }

    private static string? Option(string name) => Environment.GetEnvironmentVariable($"STATUSCONTRACTS_EXACTNESS_{name}");

    /// <summary>Keeps what FsCheck shrank a failure to.</summary>
    private sealed class Reporter(ConcurrentQueue<string> failures) : IRunner
    {
        public void OnStartFixture(Type type)
        {
        }

        public void OnArguments(
            int number, FSharpList<object> arguments, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
        {
        }

        public void OnShrink(FSharpList<object> arguments, FSharpFunc<FSharpList<object>, string> everyShrink)
        {
        }

        public void OnFinished(string name, TestResult result)
        {
            if (result is TestResult.Failed { Item4: Outcome.Failed { Item: var exception }, Item6: var seed })
            {
                failures.Enqueue($"Seed {seed}:\n{(exception is Disagreement ? exception.Message : exception)}");
            }
            else if (result is not TestResult.Passed)
            {
                failures.Enqueue($"{result}");
            }
        }
    }
}
