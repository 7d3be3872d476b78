using System.Xml.Linq;

namespace StatusContracts.House.Tests;

public class RepositoryTests
{
    [Fact]
    public void EveryProject_IsInTheSolution()
    {
        var solution = SourceFile.All.Single(file => file.Path == "StatusContracts.sln").Text.Replace('\\', '/');

        // The consumers of the package tests are built elsewhere, as their users would.
        var projects = SourceFile.All.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal) && !file.Path.Contains("/Consumer/", StringComparison.Ordinal));

        Assert.All(projects, project => Assert.Contains($"\"{project.Path}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryPackageVersion_StandsInOneFile()
    {
        var projects = SourceFile.All.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal) && !file.Path.Contains("/Consumer/", StringComparison.Ordinal));

        Assert.All(projects, project => Assert.DoesNotContain(
            XDocument.Parse(project.Text).Descendants("PackageReference").Attributes(), attribute => attribute.Name.LocalName is "Version" or "VersionOverride"));
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
