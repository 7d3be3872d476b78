using System.IO.Compression;
using System.Xml.Linq;

namespace StatusContracts.Package.Tests;

/// <summary>The packages for OpenAPI documents: thin, and never apart from the library that they speak of.</summary>
public class DocumentPackagesTests
{
    [Theory]
    [InlineData("StatusContracts.OpenApi"), InlineData("StatusContracts.Swashbuckle")]
    public async Task Package_HoldsTheseFilesAndNoOther(string id)
    {
        using var package = ZipFile.OpenRead(await PackageUnderTest.Of(id));

        Assert.Equal(
            ["LICENSE", $"{id}.nuspec", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", "openapi.md"],
            package.Entries.Select(entry => entry.FullName)
                .Where(name => name is not ("[Content_Types].xml" or "_rels/.rels") && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("StatusContracts.OpenApi", "Microsoft.AspNetCore.OpenApi"), InlineData("StatusContracts.Swashbuckle", "Swashbuckle.AspNetCore.SwaggerGen")]
    public async Task Package_BringsTheLibraryWithItsGenerator(string id, string documents)
    {
        using var package = ZipFile.OpenRead(await PackageUnderTest.Of(id));
        using var nuspec = package.GetEntry($"{id}.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        var dependencies = metadata.Descendants(metadata.Name.Namespace + "dependency").ToDictionary(dependency => dependency.Attribute("id")!.Value);

        Assert.Equal(["Microsoft.OpenApi", "StatusContracts", documents], dependencies.Keys.OrderBy(name => name == documents).ThenBy(name => name, StringComparer.Ordinal));
        Assert.Equal(metadata.Element(metadata.Name.Namespace + "version")!.Value, dependencies["StatusContracts"].Attribute("version")!.Value);

        // NuGet leaves analyzers and build files out unless the dependency says otherwise. Swashbuckle has none.
        Assert.All(
            dependencies.Where(dependency => dependency.Key is "StatusContracts" or "Microsoft.AspNetCore.OpenApi"),
            dependency => Assert.Equal("All", dependency.Value.Attribute("include")?.Value));
    }
}
