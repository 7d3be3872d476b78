using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Diagnostics;
using StatusContracts.Model;

namespace StatusContracts.Analyzers.Tests.Diagnostics;

public class OptionsTests
{
    private const string Property = "is_global = true\nbuild_property.StatusContractsMaxStubs = 1";
    private const string GlobalConfig = "is_global = true\nstatuscontracts_max_stubs = 2";
    private const string EditorConfig = "[Orders/*.cs]\nstatuscontracts_max_stubs = 3";

    private static readonly SyntaxTree Book = CSharpSyntaxTree.ParseText("", path: "/app/Book.cs");
    private static readonly SyntaxTree Order = CSharpSyntaxTree.ParseText("", path: "/app/Orders/Order.cs");

    [Fact]
    public void NothingSet_IsNull()
    {
        var files = new ConfigFiles(("/app/obj/build.editorconfig", "is_global = true\nbuild_property.StatusContractsMaxStubs = "));

        Assert.Null(Options.MaxStubs.Read(files.Options));
        Assert.Null(Options.MaxStubs.Read(files.Options, Book));
    }

    [Fact]
    public void Property_IsRead()
    {
        var files = new ConfigFiles(("/app/obj/build.editorconfig", Property));

        Assert.Equal(1, Options.MaxStubs.Read(files.Options));
        Assert.Equal(1, Options.MaxStubs.Read(files.Options, Book));
    }

    [Fact]
    public void GlobalConfig_CountsBeforeProperty()
    {
        var files = new ConfigFiles(("/app/obj/build.editorconfig", Property), ("/app/.globalconfig", GlobalConfig));

        Assert.Equal(2, Options.MaxStubs.Read(files.Options));
        Assert.Equal(2, Options.MaxStubs.Read(files.Options, Book));
    }

    [Fact]
    public void EditorConfig_CountsBeforeBothWhereItMatches()
    {
        var files = new ConfigFiles(
            ("/app/obj/build.editorconfig", Property), ("/app/.globalconfig", GlobalConfig), ("/app/.editorconfig", EditorConfig));

        Assert.Equal(3, Options.MaxStubs.Read(files.Options, Order));
        Assert.Equal(2, Options.MaxStubs.Read(files.Options, Book));
        Assert.Equal(2, Options.MaxStubs.Read(files.Options));
    }

    [Fact]
    public void ValueThatCannotBeRead_IsAsIfItWereNotThere()
    {
        var files = new ConfigFiles(
            ("/app/obj/build.editorconfig", Property), ("/app/.globalconfig", GlobalConfig.Replace("2", "many", StringComparison.Ordinal)));

        Assert.Equal(1, Options.MaxStubs.Read(files.Options));
    }

    [Fact]
    public void EachOption_ReadsItsKindOfValue()
    {
        var files = new ConfigFiles(("/app/.globalconfig",
            """
            is_global = true
            statuscontracts_max_stubs = 0
            statuscontracts_version = 2.1.0-preview.1
            statuscontracts_date = 2027-03-31
            statuscontracts_not_implemented_is_mapped = True
            """));

        Assert.Equal(0, Options.MaxStubs.Read(files.Options));
        Assert.Equal(new ReleaseVersion(2, 1, 0, 0, "preview.1"), Options.Version.Read(files.Options));
        Assert.Equal(new DateTime(2027, 3, 31), Options.Date.Read(files.Options));
        Assert.True(Options.NotImplementedIsMapped.Read(files.Options));
    }

    [Fact]
    public void EveryOption_IsListed() => Assert.Equal(
        typeof(Options).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => typeof(Option).IsAssignableFrom(field.FieldType))
            .Select(field => (Option)field.GetValue(null)!)
            .OrderBy(option => option.Key, StringComparer.Ordinal),
        Options.All);

    [Fact]
    public void Key_IsThePropertyInSnakeCase() => Assert.All(Options.All, option => Assert.Equal(
        "statuscontracts" + Regex.Replace(option.Property["StatusContracts".Length..], "[A-Z]", "_$0").ToLowerInvariant(),
        option.Key));

    [Fact]
    public void EveryProperty_IsVisibleToTheCompiler()
    {
        var props = XDocument.Load(Path.Combine(Repository.Root, "src/StatusContracts/buildTransitive/StatusContracts.props"));

        // The mode is no option: it stands there for MSBuild's sake.
        Assert.Equal(
            Options.All.Select(option => option.Property).Append("StatusContractsAnalysisMode"),
            props.Descendants("CompilerVisibleProperty").Select(item => item.Attribute("Include")!.Value));
    }

    [Fact]
    public void EveryOption_IsInTheReadme()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

        Assert.All(Options.All, option =>
            Assert.Contains($"| `{option.Property}` | `{option.Key}` |", readme, StringComparison.Ordinal));
    }
}
