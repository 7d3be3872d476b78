namespace StatusContracts.Analyzers.Tests.Fuzz;

public class FuzzCorpusTests
{
    [Fact]
    public void SamplesAndPages_AreRead()
    {
        var names = FuzzCorpus.Read().Select(program => program.Name).ToArray();

        Assert.Contains("samples/Bookshop.Controllers", names);
        Assert.Contains("samples/Bookshop.MinimalApi", names);
        Assert.All(
            Directory.Exists(FuzzCorpus.Pages) ? Directory.GetFiles(FuzzCorpus.Pages, "*.md") : [],
            page => Assert.Contains($"{Path.GetFileName(page)}, block 0", names));
    }

    [Fact]
    public void BlocksOfAPage_AreItsCSharp() => Assert.Equal(
        ["class A;\n", "class B;\n\nclass C;\n"],
        FuzzCorpus.Blocks(
            """
            # STC9001
            ```csharp bad
            class A;
            ```
            ```json
            { }
            ```
            ```csharp
            class B;

            class C;
            ```
            """));
}
