using System.Xml.Linq;

namespace StatusContracts.House.Tests;

public class RepositoryTests
{
    // The consumers of the package tests are built elsewhere, as their users would; samples/Misuse is there for its warnings.
    private static IEnumerable<SourceFile> Projects => SourceFile.All.Where(file =>
        file.Path.EndsWith(".csproj", StringComparison.Ordinal)
        && !file.Segments.Contains("Consumer")
        && !file.IsUnder("samples/Misuse"));

    [Fact]
    public void EveryProject_IsInTheSolution()
    {
        var solution = SourceFile.All.Single(file => file.Path == "StatusContracts.sln").Text.Replace('\\', '/');

        var missing = string.Join('\n', Projects.Select(project => project.Path).Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)));

        Assert.Equal("", missing);
    }

    [Fact]
    public void EveryPackageVersion_StandsInOneFile()
    {
        var versions = Projects.SelectMany(project => XDocument.Parse(project.Text).Descendants("PackageReference").Attributes())
            .Where(attribute => attribute.Name.LocalName is "Version" or "VersionOverride");

        Assert.Empty(versions);
    }

    [Fact]
    public void EveryLibrary_IsAnalysedForTrimmingAndNativeAot()
    {
        var libraries = Projects.Where(project => project.IsUnder("src") && project.Text.Contains("<TargetFramework>net", StringComparison.Ordinal)
            && !project.Text.Contains("<TargetFramework>netstandard", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(libraries);
        Assert.Empty(libraries.Where(project => !project.Text.Contains("<IsAotCompatible>true</IsAotCompatible>", StringComparison.Ordinal)).Select(project => project.Path));
    }

    [Fact]
    public void Sources_AreFound()
    {
        // The guard of the other tests: a walk that finds nothing would obey every rule.
        Assert.Contains(SourceFile.All, file => file.Path == "src/Shared/HttpVerb.cs");
        Assert.Contains(SourceFile.All, file => file.IsUnder("src/StatusContracts.Analyzers/Model"));
        Assert.Contains(SourceFile.All, file => file.IsUnder("tests/StatusContracts.House.Tests"));
        Assert.DoesNotContain(SourceFile.All, file => file.Segments.Contains("obj"));
    }
}
