using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Analyzers.Tests.Harness;

namespace StatusContracts.Analyzers.Tests.Pages;

/// <summary>A program of a page: its parts, put together as a reader would.</summary>
/// <param name="Rules">The rules that the section names.</param>
internal sealed record DocsExample(
    string Page, string Heading, IReadOnlyList<string> Sources, bool IsStock, IReadOnlyList<Exchange> Exchanges, IReadOnlyList<string> Rules)
{
    private const string Holder = "Opened";

    // What the pages leave out, or may show all the same.
    private static readonly string[] Frame = ["var builder = WebApplication.CreateBuilder(args);", "var app = builder.Build();", "app.MapControllers();", "app.Run();"];

    public RuleProject Project => new(Program()) { AssemblyName = "Page" };

    /// <summary>The application of the compiled program, not started yet.</summary>
    public static WebApplication Open(Compilation compilation)
    {
        var program = Compiled.Load((CSharpCompilation)compilation);
        program.EntryPoint!.Invoke(null, [new[]
        {
            "--urls=http://127.0.0.1:0", "--environment=Production", "--hostBuilder:reloadConfigOnChange=false", "--Logging:LogLevel:Default=None",
        }]);
        return (WebApplication)program.GetType(Holder)!.GetField("App", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
    }

    public override string ToString() => $"{Page}: {Heading}{(IsStock ? " (stock)" : "")}";

    // Usings, what is said of the builder, what is said of the application, and types: each where C# wants it.
    private string Program()
    {
        var parts = Sources.Select(source => CSharpSyntaxTree.ParseText(source, new(LanguageVersion.Preview)).GetCompilationUnitRoot()).ToArray();
        var statements = parts.SelectMany(part => part.Members.OfType<GlobalStatementSyntax>()).Where(statement => !Frame.Contains(statement.ToString())).ToLookup(IsOfBuilder);
        var types = parts.SelectMany(part => part.Members.Where(member => member is not GlobalStatementSyntax)).ToArray();
        var hasControllers = types.OfType<ClassDeclarationSyntax>().Any(type => type.Identifier.ValueText.EndsWith("Controller", StringComparison.Ordinal));
        return string.Join('\n',
        [
            .. parts.SelectMany(part => part.Usings).Select(directive => directive.ToString()).Distinct(),
            .. parts.SelectMany(part => part.AttributeLists).Select(list => list.ToFullString()),
            Frame[0],
            hasControllers ? $"builder.Services.AddControllers().AddApplicationPart(typeof({Holder}).Assembly);" : "",
            .. statements[true].Select(statement => statement.ToFullString()),
            Frame[1],
            .. statements[false].Select(statement => statement.ToFullString()),
            hasControllers ? Frame[2] : "",
            $"{Holder}.App = app;",
            $"public static class {Holder} {{ public static WebApplication? App; }}",
            .. types.Select(type => type.ToFullString()),
        ]);
    }

    private static bool IsOfBuilder(GlobalStatementSyntax statement) =>
        statement.GetFirstToken().ValueText == "builder";
}
