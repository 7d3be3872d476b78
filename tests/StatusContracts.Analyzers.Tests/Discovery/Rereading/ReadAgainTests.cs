using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Discovery.Controllers;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Discovery.PartialMethods;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Discovery.Rereading;

/// <summary>Which files each kind of edit makes the generator read again: those that may say something else, and no others.</summary>
public class ReadAgainTests
{
    private static readonly TestProject Project = new() { Output = OutputKind.ConsoleApplication };

    private static readonly Dictionary<string, string> Files = new()
    {
        ["Program.cs"] = "using Shop; var app = WebApplication.Create(args); app.MapControllers(); app.MapAuthors(); app.MapBooks(); app.MapGet(Health, () => 1); app.Run();",
        ["Health.cs"] = "public partial class Program { private const string Health = \"/health\"; public static int Check() { return 1; } }",
        ["Authors.cs"] = "namespace Shop; public static class Authors { public static void MapAuthors(this WebApplication app) { app.MapGet(\"/authors\", () => \"Emma\"); } }",
        ["Books.cs"] = "namespace Shop; public static class Books { public static void MapBooks(this WebApplication app) { app.MapGet(Patterns.Books, () => 1); } }",
        ["Patterns.cs"] = "namespace Shop; public static class Patterns { public const string Books = \"/books\"; }",
        ["ShopController.cs"] = "namespace Shop; public abstract class ShopController : Microsoft.AspNetCore.Mvc.ControllerBase { }",
        ["OrdersController.cs"] =
            "using Microsoft.AspNetCore.Mvc; namespace Shop; [Route(\"orders\")] public partial class OrdersController : ShopController { [HttpGet] public int List() { return 1; }\n[HttpPost, StatusContracts.NotImplementedYet(\"Ordering\")] public partial ActionResult Add(); }",
        ["UsersController.cs"] =
            "using Microsoft.AspNetCore.Mvc; namespace Shop; [Route(\"users\")] public class UsersController : ShopController { [HttpGet] public int Users() => 1; }",
        ["Unrelated.cs"] = "namespace Shop; public static class Unrelated { public static int Five() => 5; }",
    };

    private static readonly string[] All = ["Authors.cs", "Books.cs", "OrdersController.cs", "Program.cs", "UsersController.cs"];

    private static readonly Dictionary<string, (string File, string Old, string New, string[] Expected)> Edits = new()
    {
        ["white space in an unrelated file"] = ("Unrelated.cs", "int Five", "int  Five", []),
        ["a body in an unrelated file"] = ("Unrelated.cs", "=> 5", "=> 6", []),
        ["a declaration in an unrelated file"] = ("Unrelated.cs", "int Five", "long Six", []),
        ["a member of which other files write the name"] = ("Unrelated.cs", "Five", "MapGet", ["Authors.cs", "Books.cs", "Program.cs", "Unrelated.cs"]),
        ["a handler's body"] = ("Authors.cs", "Emma", "Persuasion", ["Authors.cs"]),
        ["an action's body"] = ("OrdersController.cs", "return 1", "return 2", ["OrdersController.cs"]),
        ["a route of a minimal API"] = ("Authors.cs", "/authors", "/writers", ["Authors.cs"]),
        ["a pattern that is a constant"] = ("Patterns.cs", "/books", "/works", ["Books.cs"]),
        ["a pattern that is a constant of the class of top-level statements"] = ("Health.cs", "/health", "/alive", ["Program.cs"]),
        ["a route of a controller"] = ("OrdersController.cs", "orders", "sales", ["OrdersController.cs"]),
        ["an endpoint added"] = ("Authors.cs", "app.MapGet", "app.MapPost(\"/authors\", () => 1); app.MapGet", ["Authors.cs"]),
        ["an action added"] = ("OrdersController.cs", "[HttpGet]", "[HttpDelete] public void Clear() { }\n[HttpGet]", ["OrdersController.cs"]),
        ["a new file with an endpoint"] = (
            "New.cs", "", "namespace Shop; public static class New { public static void MapNew(this WebApplication app) => app.MapGet(\"/new\", () => 1); }", ["New.cs"]),
        ["a new file with a controller"] = (
            "NewController.cs", "", "using Microsoft.AspNetCore.Mvc; namespace Shop; [Route(\"new\")] public class NewController : ShopController { [HttpGet] public int Get() => 1; }", ["NewController.cs"]),
        ["a base class"] = ("ShopController.cs", "{ }", "{ [Microsoft.AspNetCore.Mvc.HttpPut] public int Put() => 1; }", ["OrdersController.cs", "UsersController.cs"]),
        ["a global using"] = ("New.cs", "", "global using System.Text;", All),
        ["an attribute of the assembly"] = ("New.cs", "", "[assembly: System.CLSCompliant(false)]", All),
    };

    public static TheoryData<string> Names => new(Edits.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Edit_ReadsAgainOnlyWhatMayDiffer(string edit)
    {
        var (file, old, @new, expected) = Edits[edit];
        var first = Run();
        var compilation = first.Input;
        var tree = compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == file);
        var edited = tree is null
            ? compilation.AddSyntaxTrees(Project.Parse(@new, file))
            : compilation.ReplaceSyntaxTree(tree, Project.Parse(tree.ToString().Replace(old, @new, StringComparison.Ordinal), file));

        Assert.Equal(expected, ReadAgain(first, edited));
    }

    [Fact]
    public void References_MakeEachFileBeReadAgain()
    {
        var first = Run();

        Assert.Equal(All, ReadAgain(first, first.Input.AddReferences(
            Compiled.Reference(new TestProject("public class Other;") { AssemblyName = "Other" }.Compile()))));
    }

    private static IEnumerable<string> ReadAgain(GeneratorRun first, CSharpCompilation edited)
    {
        var before = edited.SyntaxTrees.ToDictionary(tree => tree, Reads);
        first.Again(edited).AssertSilent();
        return edited.SyntaxTrees.Where(tree => Reads(tree) > before[tree]).Select(tree => tree.FilePath).Order(StringComparer.Ordinal);
    }

    private static int Reads(SyntaxTree tree) =>
        ControllerEndpoints.Readings.CountOf(tree) + MapCalls.Readings.CountOf(tree) + PartialStubs.Readings.CountOf(tree);

    private static GeneratorRun Run() => GeneratorRun.Of(
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], parseOptions: Project.ParseOptions),
        Project.Compile().AddSyntaxTrees(Files.Select(file => Project.Parse(file.Value, file.Key))),
        []);
}
