namespace StatusContracts.Analyzers.Tests.Fuzz;

public class FuzzVariantsTests
{
    private const int Seed = 1;

    private const int Variants = 40;

    [Fact]
    public async Task Variants_FollowFromTheirSeeds()
    {
        var (first, second) = (new FuzzVariants(new(), [await Prepare()]), new FuzzVariants(new(), [await Prepare()]));
        string[] printed = [.. Enumerable.Range(Seed, Variants).Select(seed => first.Of(seed).Print())];

        Assert.Equal(printed, Enumerable.Range(Seed, Variants).Select(seed => second.Of(seed).Print()));
        Assert.InRange(printed.Distinct().Count(), Variants / 2, Variants);
    }

    [Fact]
    public async Task Batches_HoldEachSeedOnceWithAllItsEdits_AndAloneWhatParses()
    {
        var program = await Prepare();
        var unchanged = new FuzzVariant(new(), program, program.Files[0], program.Files[0].Text, default).Print();
        var variants = new FuzzVariants(new(), [program]);
        var batches = variants.Batches(Seed, Variants);

        Assert.Equal(Enumerable.Range(Seed, Variants), batches.SelectMany(batch => batch).Order());
        Assert.Contains(batches, batch => batch.Length > 1);
        foreach (var batch in batches)
        {
            Assert.All(batch, seed => Assert.NotEqual(unchanged, variants.Of(seed).Print()));
            Assert.Equal(batch.Sum(seed => Growth(seed)), Growth(batch));
            foreach (var seed in batch.Length > 1 ? batch : [])
            {
                Assert.Equal(0, (await variants.Of(seed).Run(default)).Parses);
            }
        }

        int Growth(params int[] seeds) => variants.Of(seeds).Print().Length - unchanged.Length;
    }

    private static async Task<FuzzProgram> Prepare() =>
        Assert.Single(await FuzzProgram.Prepare([("Example", FuzzerTests.Project)], new()));
}
