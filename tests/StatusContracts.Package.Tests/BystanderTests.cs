namespace StatusContracts.Package.Tests;

/// <summary>An application that references the package and uses nothing of it, beside the same one without the package.</summary>
public class BystanderTests
{
    private static readonly (string Method, string Path, string? Json)[] Requests =
    [
        ("GET", "/orders/7", null), ("HEAD", "/orders/7", null), ("OPTIONS", "/orders/7", null), ("DELETE", "/orders/7", null),
        ("POST", "/orders", """{"id":7}"""), ("POST", "/orders", "{"), ("PUT", "/orders", "{}"), ("PROPFIND", "/orders", null),
        ("GET", "/books/7", null), ("PATCH", "/books/7", "{}"), ("POST", "/books", null), ("POST", "/books?id=7", "{}"),
        ("GET", "/nowhere", null), ("PROPFIND", "/nowhere", null), ("get", "/orders/7", null),
    ];

    [Fact]
    public async Task ApplicationThatDeclaresNothing_BuildsAndAnswersAsWithoutThePackage()
    {
        using var folder = await ConsumerFolder.Create();

        var without = await Answers(folder, withPackage: false);
        var with = await Answers(folder, withPackage: true);

        Assert.Equal(without, with);
    }

    [Fact]
    public async Task CompilerThatIsTooOld_IsSaidInWords()
    {
        using var folder = await ConsumerFolder.Create();

        var (exitCode, output) = await folder.Build("Bystander", "-p:WithPackage=true", "-p:CompilerApiVersion=roslyn4.8");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error STC0001: StatusContracts needs Roslyn 4.14 or later, and this build compiles with 4.8.", output, StringComparison.Ordinal);
    }

    private static async Task<string[]> Answers(ConsumerFolder folder, bool withPackage)
    {
        using var app = await folder.Start("Bystander", $"-p:WithPackage={withPackage.ToString().ToLowerInvariant()}");
        var answers = new List<string>();
        foreach (var (method, path, json) in Requests)
        {
            answers.Add($"{method} {path}\n{await app.Send(method, path, json)}");
        }

        return [.. answers];
    }
}
