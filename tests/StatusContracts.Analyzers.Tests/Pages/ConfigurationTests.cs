using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Pages;

/// <summary>Every rule obeys what users write to change or to silence it, tried on the bad example of its page.</summary>
public class ConfigurationTests
{
    public static TheoryData<string> Ids => [.. RulePage.Ids];

    /// <summary>The rules whose example is reported in sources: only there do pragmas and sections of files reach.</summary>
    public static TheoryData<string> IdsInSources => [.. RulePage.Ids.Where(id => RulePage.Of(id).ReportedOutside == 0)];

    [Theory]
    [MemberData(nameof(IdsInSources))]
    public async Task Pragma_Silences(string id) => Assert.Empty(await Reported(id, project => project with
    {
        Sources = [.. project.Sources.Select(source => $"#pragma warning disable {id} // for the test\n{source}")],
    }));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task SuppressMessageOnTheAssembly_Silences(string id)
    {
        var category = Tooling.Product.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).First(rule => rule.Id == id).Category;

        Assert.Empty(await Reported(id, project => project with
        {
            Sources =
            [
                .. project.Sources,
                $"""[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("{category}", "{id}", Justification = "For the test.")]""",
            ],
        }));
    }

    [Theory]
    [MemberData(nameof(IdsInSources))]
    public async Task SuppressMessageOnTheType_SilencesWhatIsInIt(string id)
    {
        var reported = await Reported(id, project => project with
        {
            Sources = [.. project.Sources.Select(source => Suppress(MarkedSource.Read(source).Text, id))],
        });

        // What stands outside of types, in top-level statements and on the assembly, has none to carry the attribute.
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Location.SourceTree!.GetRoot()
            .FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is not null);
    }

    [Theory]
    [MemberData(nameof(IdsInSources))]
    public async Task EditorConfig_Silences(string id) => Assert.Empty(await Reported(id, project => project with
    {
        EditorConfig = $"{project.EditorConfig}\n[*.cs]\ndotnet_diagnostic.{id}.severity = none",
    }));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task GlobalConfig_Silences(string id) => Assert.Empty(await Reported(id, project => With(project, id, "none")));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task GlobalConfig_MakesAnError(string id)
    {
        var reported = await Reported(id, project => With(project, id, "error"));

        Assert.NotEmpty(reported);
        Assert.All(reported, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
    }

    private static RuleProject With(RuleProject project, string id, string severity) => project with
    {
        GlobalOptions = new Dictionary<string, string>(project.GlobalOptions) { [$"dotnet_diagnostic.{id}.severity"] = severity },
    };

    private static async Task<Diagnostic[]> Reported(string id, Func<RuleProject, RuleProject> configure)
    {
        var run = await RuleRun.Of(configure(RulePage.Of(id).Bad));
        run.AssertSound();
        return [.. run.Diagnostics.Where(diagnostic => diagnostic.Id == id)];
    }

    private static string Suppress(string source, string id)
    {
        var root = CSharpSyntaxTree.ParseText(source, new(LanguageVersion.Preview)).GetRoot();
        var types = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(type => type.Parent is not BaseTypeDeclarationSyntax);
        return root.ReplaceNodes(types, (_, type) => SyntaxFactory.ParseMemberDeclaration(
            $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"StatusContracts\", \"{id}\")]\n{type.ToFullString()}")!).ToFullString();
    }
}
