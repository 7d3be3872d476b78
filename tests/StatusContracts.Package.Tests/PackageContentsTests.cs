using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace StatusContracts.Package.Tests;

public class PackageContentsTests
{
    private const string Library = "lib/net10.0/StatusContracts.dll";
    private const string Analyzers = "analyzers/dotnet/cs/StatusContracts.Analyzers.dll";
    private const string CodeFixes = "analyzers/dotnet/cs/StatusContracts.CodeFixes.dll";

    public static TheoryData<string> Assemblies => [Library, Analyzers, CodeFixes];

    [Fact]
    public async Task Package_HoldsTheseFilesAndNoOther()
    {
        using var package = await Open();

        // What Open Packaging Conventions ask of every package is left out.
        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "StatusContracts.nuspec",
                Analyzers,
                CodeFixes,
                "buildTransitive/StatusContracts.props",
                "buildTransitive/StatusContracts.targets",
                "buildTransitive/config/off.globalconfig",
                "buildTransitive/config/recommended.globalconfig",
                "buildTransitive/config/strict.globalconfig",
                Library,
                "lib/net10.0/StatusContracts.xml",
            ],
            package.Entries.Select(entry => entry.FullName)
                .Where(name => name is not ("[Content_Types].xml" or "_rels/.rels") && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Package_DependsOnNothingButTheFramework()
    {
        using var package = await Open();
        var nuspec = XDocument.Load(new MemoryStream(Read(package, "StatusContracts.nuspec")));
        XName Name(string local) => nuspec.Root!.GetDefaultNamespace() + local;

        Assert.Empty(nuspec.Descendants(Name("dependency")));
        Assert.Equal(
            "Microsoft.AspNetCore.App",
            nuspec.Descendants(Name("frameworkReference")).Single().Attribute("name")!.Value);
        Assert.Equal("MIT", nuspec.Descendants(Name("license")).Single().Value);
        Assert.Equal("README.md", nuspec.Descendants(Name("readme")).Single().Value);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public async Task Symbols_AreEmbeddedWithTheirSources(string assembly)
    {
        using var package = await Open();
        using var image = new PEReader(new MemoryStream(Read(package, assembly)));
        var entry = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var symbols = provider.GetMetadataReader();

        var documents = symbols.Documents.Select(handle => symbols.GetString(symbols.GetDocument(handle).Name)).ToArray();

        Assert.NotEmpty(documents);
        Assert.All(documents, name => Assert.StartsWith("/_/", name, StringComparison.Ordinal));
        Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public async Task Assembly_NamesNoPathOfTheMachineThatBuiltIt(string assembly)
    {
        using var package = await Open();
        var bytes = Read(package, assembly);

        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root)));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Repository.Root)));
    }

    [Fact]
    public async Task Analyzers_ReferenceTheOldestCompilerThatIsPromised()
    {
        using var package = await Open();

        var analyzers = References(Read(package, Analyzers));
        Assert.Equal(new Version(4, 14, 0, 0), analyzers["Microsoft.CodeAnalysis"]);
        Assert.DoesNotContain(analyzers.Keys, name => name.Contains("Workspaces", StringComparison.Ordinal));
        Assert.Contains(
            "<_StatusContractsOldestRoslyn>4.14</_StatusContractsOldestRoslyn>",
            Encoding.UTF8.GetString(Read(package, "buildTransitive/StatusContracts.targets")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompilerSide_ReferencesOnlyWhatACompilerHolds()
    {
        using var package = await Open();
        string[] held = ["netstandard", "System.Collections.Immutable", "System.Memory", "System.Composition.AttributedModel", "StatusContracts.Analyzers"];

        var referenced = References(Read(package, Analyzers)).Keys.Concat(References(Read(package, CodeFixes)).Keys);

        Assert.All(referenced, name => Assert.True(
            held.Contains(name) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), name));
    }

    [Fact]
    public async Task Documentation_CoversThePublicDeclarations()
    {
        using var package = await Open();
        var members = XDocument.Load(new MemoryStream(Read(package, "lib/net10.0/StatusContracts.xml")))
            .Descendants("member").Select(member => member.Attribute("name")!.Value).ToArray();

        Assert.Contains("T:StatusContracts.NotImplementedYetAttribute", members);
        Assert.Contains("T:StatusContracts.MethodNotAllowedAttribute", members);
        Assert.Contains("P:StatusContracts.Stub.Result", members);
    }

    private static Dictionary<string, Version> References(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);
    }

    private static async Task<ZipArchive> Open() => ZipFile.OpenRead(await PackageUnderTest.Path);

    private static byte[] Read(ZipArchive package, string entry)
    {
        using var stream = package.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
