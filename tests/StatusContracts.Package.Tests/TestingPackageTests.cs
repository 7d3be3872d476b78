using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace StatusContracts.Package.Tests;

/// <summary>The package StatusContracts.Testing, as a test project of a user gets it.</summary>
public class TestingPackageTests
{
    private const string Project = "StatusContracts.Testing";
    private const string Tests = "Bookshop.Host.Tests";

    [Fact]
    public async Task TestProject_WalksAndPins()
    {
        using var folder = await ConsumerFolder.CreateForTests(Project, Tests);

        var (exitCode, output) = await folder.Test(Tests);

        // Four resources with eight methods each, all of them together, and the file.
        Assert.True(exitCode == 0, output);
        Assert.Contains("Passed:    34", output, StringComparison.Ordinal);

        // What the file has and the application has not is what vanished.
        folder.Edit(
            $"{Tests}/Contract.json",
            """
                  "route": "/api/orders",
                  "routes": [
                    "/api/orders"
                  ],
                  "hosts": [],
                  "methods": [

            """,
            """
                    "DELETE",

            """);
        (exitCode, output) = await folder.Test(Tests, "--no-build", "--filter", "Contract_IsPinned");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("- DELETE /api/orders vanished. It was served.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Package_HoldsTheLibraryAndItsPage()
    {
        using var package = await ZipFile.OpenReadAsync(await PackageUnderTest.Of(Project));

        Assert.Equal(
            ["LICENSE", $"{Project}.nuspec", $"lib/net10.0/{Project}.dll", $"lib/net10.0/{Project}.xml", "testing.md"],
            package.Entries.Select(entry => entry.FullName)
                .Where(name => name is not ("[Content_Types].xml" or "_rels/.rels") && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.Equal(-1, Read(package, $"lib/net10.0/{Project}.dll").AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root)));
    }

    [Fact]
    public async Task Package_DependsOnTheLibraryAlone()
    {
        using var package = await ZipFile.OpenReadAsync(await PackageUnderTest.Of(Project));
        var nuspec = XDocument.Load(new MemoryStream(Read(package, $"{Project}.nuspec")));
        XName Name(string local) => nuspec.Root!.GetDefaultNamespace() + local;

        var dependency = nuspec.Descendants(Name("dependency")).Single();
        Assert.Equal("StatusContracts", dependency.Attribute("id")!.Value);
        Assert.Equal(nuspec.Descendants(Name("version")).Single().Value, dependency.Attribute("version")!.Value);
        Assert.Equal("Microsoft.AspNetCore.App", nuspec.Descendants(Name("frameworkReference")).Single().Attribute("name")!.Value);
        Assert.Equal("testing.md", nuspec.Descendants(Name("readme")).Single().Value);
    }

    private static byte[] Read(ZipArchive package, string name)
    {
        using var entry = package.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }
}
