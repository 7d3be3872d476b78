using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Generation;

public class DeterminismTests
{
    private const string OtherPart =
        """
        using StatusContracts;
        namespace Shop.Annotated;
        public partial class Annotated<TItem> { [NotImplementedYet("x")] public partial IResult A0(); }
        """;

    private static readonly string[] Sources =
    [
        SignatureMatrix.Types, SignatureMatrix.Returns, SignatureMatrix.Parameters, SignatureMatrix.Containers,
        SignatureMatrix.Annotated, OtherPart, EndToEnd.Controllers, EndToEnd.MinimalApi,
    ];

    [Fact]
    public void OrderOfFiles_DoesNotMatter() => AssertSame(Sources, [.. Sources.Reverse()]);

    [Fact]
    public void LineEndsOfSources_DoNotMatter() =>
        AssertSame(Sources, [.. Sources.Select(source => source.ReplaceLineEndings("\r\n"))]);

    [Fact]
    public void GeneratedFiles_EndTheirLinesWithLineFeeds() =>
        Assert.All(GeneratorHarness.Run(Sources).Files.Values, file => Assert.DoesNotContain('\r', file));

    private static void AssertSame(string[] first, string[] second)
    {
        var files = GeneratorHarness.Run(first).Files;

        Assert.True(files.Count > 10);
        Assert.Equal(files, GeneratorHarness.Run(second).Files);
    }
}
