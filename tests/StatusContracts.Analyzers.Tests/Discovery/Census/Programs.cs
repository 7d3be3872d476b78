using Microsoft.CodeAnalysis;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Discovery.Census;

namespace StatusContracts.Analyzers.Tests.Discovery.Census;

/// <summary>Programs for the tests of the census.</summary>
internal static class Programs
{
    // A census does not keep its compilation alive.
    private static readonly System.Collections.Concurrent.ConcurrentBag<Compilation> Kept = [];

    /// <summary>An application with these top-level statements, which have <c>builder</c> and <c>app</c>.</summary>
    public static Compilation Application(string code, params MetadataReference[] references)
    {
        // Usings stand before all statements.
        var imports = string.Concat(code.Split('\n').Where(IsImport).Select(line => line + "\n"));
        var statements = string.Join('\n', code.Split('\n').Where(line => !IsImport(line)));
        var compilation = Project($"{imports}var builder = WebApplication.CreateBuilder(args); var app = builder.Build();\n{statements}", references).Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    public static ProgramCensus Census(string code, params MetadataReference[] references) => Of(Application(code, references));

    /// <summary>The census of <paramref name="compilation"/>, which the caller keeps alive.</summary>
    public static ProgramCensus Of(Compilation compilation)
    {
        Kept.Add(compilation);
        return ProgramCensus.Of(compilation);
    }

    /// <summary>A library, as another project references it.</summary>
    public static MetadataReference Library(string source, string name = "Lib")
    {
        var stream = new MemoryStream();
        var emitted = LibraryCompilation(source, name).Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    /// <summary>The same as an IDE references it: the project, not its assembly.</summary>
    public static MetadataReference LibraryProject(string source, string name = "Lib") => LibraryCompilation(source, name).ToMetadataReference();

    private static bool IsImport(string line) => line.StartsWith("using ", StringComparison.Ordinal);

    private static TestProject Project(string source, MetadataReference[] references) => new(source)
    {
        Output = OutputKind.ConsoleApplication,
        Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview,
        References = references,
    };

    private static Compilation LibraryCompilation(string source, string name) => new TestProject(source) { AssemblyName = name }.Compile();
}
