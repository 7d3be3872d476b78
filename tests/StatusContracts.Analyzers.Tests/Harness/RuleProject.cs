using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>
/// A user's project as rules see it: a web application whose sources may carry marks. Unless a source begins the program
/// itself, a host is added that calls <c>AddStatusContracts()</c> and maps controllers.
/// </summary>
internal sealed record RuleProject(params string[] Sources)
{
    private const string Host =
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddStatusContracts();

        var app = builder.Build();
        app.MapControllers();
        app.Run();
        """;

    private const string HostFile = "Host.cs";

    /// <summary>The files, as the compiler of these tests can read them.</summary>
    public string[] Sources
    {
        get;
        init => field = Array.ConvertAll(value, ExtensionMembers.AsStaticMethods);
    } = Array.ConvertAll(Sources, ExtensionMembers.AsStaticMethods);

    public string AssemblyName { get; init; } = "Bookshop";

    /// <summary>False for a project that is no application: without a source that begins the program, it is a library.</summary>
    public bool HasHost { get; init; } = true;

    /// <summary>False for a project that imports what it needs itself.</summary>
    public bool HasImplicitUsings { get; init; } = true;

    public OutputKind Output { get; init; } = OutputKind.ConsoleApplication;

    /// <summary>Newer than any released language: the C# of .NET 10 is a preview to the Roslyn that these tests load.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.Preview;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Beside the framework and the runtime library.</summary>
    public MetadataReference[] References { get; init; } = [];

    /// <summary>Options of the whole project by their full names, such as <c>build_property.StatusContractsMaxStubs</c>.</summary>
    public IReadOnlyDictionary<string, string> GlobalOptions { get; init; } = new Dictionary<string, string>();

    /// <summary>The text of an <c>.editorconfig</c> beside the sources.</summary>
    public string EditorConfig { get; init; } = "";

    /// <summary>For code as it is while it is typed; otherwise a compiler error fails the test.</summary>
    public bool AllowCompilerErrors { get; init; }

    /// <summary>The sources without their marks; their files are named <c>File0.cs</c>, <c>File1.cs</c> ….</summary>
    public IReadOnlyList<MarkedSource> Read() => [.. Sources.Select(MarkedSource.Read)];

    /// <summary>The marks of all sources with the names of their files.</summary>
    public IEnumerable<(string File, Mark Mark)> Marks() =>
        Read().SelectMany((source, i) => source.Marks.Select(mark => (TestProject.FileName(i), mark)));

    /// <summary>Everything before generators run.</summary>
    public CSharpCompilation Compile()
    {
        var texts = Read().Select(source => source.Text).ToArray();
        var hasEntryPoint = texts.Any(HasEntryPoint);
        var isLibrary = !HasHost && !hasEntryPoint;
        var project = new TestProject(texts)
        {
            AssemblyName = AssemblyName,
            Nullable = Nullable,
            Language = Language,
            Documentation = DocumentationMode.Parse,
            Output = isLibrary ? OutputKind.DynamicallyLinkedLibrary : Output,
            References = References,
            HasImplicitUsings = HasImplicitUsings,
        };
        return HasHost && !hasEntryPoint
            ? project.Compile().AddSyntaxTrees(project.Parse(Host, HostFile))
            : project.Compile();
    }

    private bool HasEntryPoint(string text) =>
        CSharpSyntaxTree.ParseText(text, new(Language)).GetCompilationUnitRoot().DescendantNodes().Any(node =>
            node is GlobalStatementSyntax
            || (node is MethodDeclarationSyntax { Identifier.ValueText: "Main" } main && main.Modifiers.Any(SyntaxKind.StaticKeyword)));
}
