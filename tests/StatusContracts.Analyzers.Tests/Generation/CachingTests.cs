using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Generation;

/// <summary>
/// What each step of the pipeline does after each kind of edit. Steps that read code run again on every edit, and give
/// what they gave before (Unchanged); all steps behind them must not run at all (Cached) until an endpoint changes.
/// </summary>
public class CachingTests
{
    private const string Unrelated = "namespace Bookshop; public static class Unrelated { public static int Five() => 5; }";

    private static readonly TestProject Project = new(EndToEnd.Controllers, EndToEnd.MinimalApi, Unrelated);

    private static readonly Dictionary<string, string> NothingChanged = new()
    {
        [Steps.Assembly] = "Unchanged",
        [Steps.ControllerEndpoints] = "Cached",
        [Steps.MapFacts] = "Cached",
        [Steps.MapEndpoints] = "Cached",
        [Steps.Resources] = "Cached",
        [Steps.Answers] = "Cached",
        [Steps.MapsControllers] = "Cached",
        [Steps.Routes] = "Cached",
        [Steps.ServerMethods] = "Cached",
        [Steps.AnswersInput] = "Cached",
        [Steps.PartialStubs] = "Cached",
        [Steps.StubFiles] = "Cached",
        [Outputs] = "Cached",
    };

    private const string Outputs = nameof(Outputs);

    /// <summary>The kinds of edit, and what differs from <see cref="NothingChanged"/>.</summary>
    private static readonly Dictionary<string, (Func<CSharpCompilation, CSharpCompilation> Edit, (string Step, string Reasons)[] Expected)> Edits = new()
    {
        ["white space in an unrelated file"] = (Replace("public static int", "public  static int"), []),
        ["a body in an unrelated file"] = (Replace("=> 5;", "=> 6;"), []),
        ["an action's body"] = (Replace("\"Emma\"", "\"Persuasion\""), []),
        ["a handler's body"] = (Replace("() => \"all\"", "() => \"each\""), []),
        ["a comment in a controller"] = (Replace("public IEnumerable<Book> List", "/* all */ public IEnumerable<Book> List"), []),
        ["a comment in a method that maps"] = (Replace("books.MapPut", "/* whole */ books.MapPut"), []),
        ["a local renamed"] = (Replace("var book = new Book(id, \"Emma\");\n        return book;", "var b = new Book(id, \"Emma\");\n        return b;"), []),
        ["a new unrelated file"] = (compilation => compilation.AddSyntaxTrees(Project.Parse("public class New;", "New.cs")), []),
        ["an unrelated reference"] = (compilation => compilation.AddReferences(Compiled.Reference(
            new TestProject("public class Other;") { AssemblyName = "Other" }.Compile())), []),

        ["a route of a minimal API"] = (Replace("/export", "/catalogue"),
        [
            (Steps.MapFacts, "Modified"), (Steps.MapEndpoints, "Modified"), (Steps.Resources, "Modified"), (Steps.Answers, "Modified"), (Steps.MapsControllers, "Unchanged"), (Steps.Routes, "Unchanged"),
            (Steps.AnswersInput, "Modified"), (Outputs, "Modified, Cached"),
        ]),
        ["a route of a controller"] = (Replace("api/authors", "api/writers"),
        [
            (Steps.ControllerEndpoints, "Modified, Cached"), (Steps.Resources, "Modified"), (Steps.Answers, "Modified"), (Steps.Routes, "Unchanged"),
            (Steps.AnswersInput, "Modified"), (Outputs, "Modified, Cached"),
        ]),
        ["an endpoint added to a minimal API"] = (Replace("books.MapPut", "books.MapDelete(\"/{id:int}\", (int id) => 1); books.MapPut"),
        [
            (Steps.MapFacts, "Modified"), (Steps.MapEndpoints, "Modified"), (Steps.Resources, "Modified"), (Steps.Answers, "Modified"), (Steps.MapsControllers, "Unchanged"), (Steps.Routes, "Unchanged"),
            (Steps.AnswersInput, "Modified"), (Outputs, "Modified, Cached"),
        ]),
        ["an endpoint added to a controller"] = (Replace("[HttpPost]\n", "[HttpDelete] public void Clear() { }\n[HttpPost]\n"),
        [
            (Steps.ControllerEndpoints, "Modified, Cached"), (Steps.Resources, "Modified"), (Steps.Answers, "Modified"), (Steps.Routes, "Unchanged"),
            (Steps.AnswersInput, "Modified"), (Outputs, "Modified, Cached"),
        ]),
        ["a controller added in a new file"] = (
            compilation => compilation.AddSyntaxTrees(Project.Parse(
                "[Microsoft.AspNetCore.Mvc.Route(\"new\")] public class NewController { [Microsoft.AspNetCore.Mvc.HttpGet] public void Get() { } }",
                "New.cs")),
        [
            (Steps.ControllerEndpoints, "New, Cached"), (Steps.Resources, "Modified"), (Steps.Answers, "Modified"), (Steps.Routes, "Unchanged"),
            (Steps.AnswersInput, "Modified"), (Outputs, "Modified, Cached"),
        ]),
        ["endpoints added in a new file"] = (
            compilation => compilation.AddSyntaxTrees(Project.Parse(
                "public static class New { public static void MapNew(this WebApplication app) => app.MapGet(\"/new\", () => 1); }",
                "New.cs")),
        [
            (Steps.MapFacts, "New, Cached"), (Steps.MapEndpoints, "Modified"), (Steps.Resources, "Modified"), (Steps.Answers, "Modified"),
            (Steps.MapsControllers, "Unchanged"), (Steps.Routes, "Unchanged"), (Steps.AnswersInput, "Modified"), (Outputs, "Modified, Cached"),
        ]),
        ["a stub's feature"] = (Replace("Reviews in the shop", "Reviews"),
        [
            (Steps.MapFacts, "Modified"), (Steps.MapEndpoints, "Modified"), (Steps.Resources, "Modified"), (Steps.Answers, "Modified"), (Steps.MapsControllers, "Unchanged"), (Steps.Routes, "Unchanged"),
            (Steps.AnswersInput, "Modified"), (Steps.PartialStubs, "Modified, Cached"),
            (Steps.StubFiles, "Modified, Unchanged"), (Outputs, "Modified, Cached"),
        ]),
        ["a stub's signature"] = (Replace("IResult AddReview(int id)", "IResult AddReview(long id)"),
        [
            (Steps.PartialStubs, "Modified, Cached"), (Steps.StubFiles, "Modified, Unchanged"), (Outputs, "Modified, Cached"),
        ]),
        ["the server methods"] = (Replace("\"OPTIONS\")", "\"PATCH\")"),
        [
            (Steps.ServerMethods, "Modified"), (Steps.AnswersInput, "Modified"), (Outputs, "Modified, Cached"),
        ]),
        ["a reference with answers"] = (
            compilation => compilation.AddReferences(Compiled.Reference(
                GeneratorHarness.Run(new TestProject("") { AssemblyName = "Library" }).Output)),
        [
            (Steps.Assembly, "Modified"), (Steps.AnswersInput, "Modified"), (Outputs, "Modified, Cached"),
        ]),
    };

    // A run keeps what it was: each edit is one of the same code.
    private static readonly Lazy<GeneratorRun> First = new(() => GeneratorHarness.Run(Project));

    public static TheoryData<string> Names => new(Edits.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Edit_RunsOnlyWhatItMust(string edit)
    {
        var (change, expected) = Edits[edit];
        var second = First.Value.Again(change(First.Value.Input));

        var reasons = NothingChanged.Keys.ToDictionary(
            step => step, step => step == Outputs ? second.OutputReasons : second.Reasons(step));
        var all = new Dictionary<string, string>(NothingChanged);
        foreach (var (step, value) in expected)
        {
            all[step] = value;
        }

        var differences = all.Keys
            .Where(step => all[step] != reasons[step])
            .Select(step => $"{step}: expected {all[step]}, was {reasons[step]}");
        Assert.True(!differences.Any(), string.Join('\n', differences));
    }

    private static Func<CSharpCompilation, CSharpCompilation> Replace(string old, string @new) => compilation =>
    {
        var tree = compilation.SyntaxTrees.First(tree => tree.ToString().Contains(old, StringComparison.Ordinal));
        var text = tree.ToString().Replace(old, @new, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, Project.Parse(text, tree.FilePath));
    };
}
