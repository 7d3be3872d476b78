using System.Globalization;
using StatusContracts.Analyzers.Tests.Harness;
using Xunit.Abstractions;

namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>No analyzer, fix or generator ever throws, and each ends, whatever is typed.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    /// <summary>How many variants to run.</summary>
    public const string VariantsVariable = "STATUSCONTRACTS_FUZZ_VARIANTS";

    /// <summary>The seed of the first one; each later one has the next. Several, with commas: those at once.</summary>
    public const string SeedVariable = "STATUSCONTRACTS_FUZZ_SEED";

    private const int Variants = 20_000;

    private const int Seed = 501_405;

    // Thousands of times what a run takes, so that a busy machine fails nothing.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task MutatedSamplesAndPages_NeitherThrowNorHang()
    {
        var variants = Option(VariantsVariable, [Variants])[0];
        var seeds = Option(SeedVariable, [Seed]);
        var programs = await FuzzProgram.Prepare(FuzzCorpus.Read(), Tooling.Product);
        var fuzzer = new Fuzzer(Tooling.Product, programs, Limit);
        var batches = seeds.Length > 1 ? [seeds] : fuzzer.Variants.Batches(seeds[0], variants);

        var result = await fuzzer.Run(batches);
        output.WriteLine($"{variants} variants of {programs.Length} programs, compiled {batches.Length} times: {result}");

        // It was code that was read, not rubble.
        Assert.True(variants < Variants || result.Parses > variants / 3, result.ToString());
    }

    private static int[] Option(string variable, int[] otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? [.. value.Split(',').Select(part => int.Parse(part, CultureInfo.InvariantCulture))]
            : otherwise;
}
