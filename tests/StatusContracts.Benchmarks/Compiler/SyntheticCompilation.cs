using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>A synthetic program as the compiler gets it from an ASP.NET Core project.</summary>
internal static class SyntheticCompilation
{
    /// <summary>As the web SDK sets them: the peer may write interceptors.</summary>
    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithFeatures([new("InterceptorsNamespaces", "Microsoft.AspNetCore.Http.Generated")]);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. FrameworkReferences.Append(RuntimeLibrary).Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>What a web project references.</summary>
    public static IEnumerable<string> FrameworkReferences => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "framework-references.txt"));

    /// <summary>The runtime library of the package.</summary>
    public static string RuntimeLibrary => typeof(Generated.ContractTable).Assembly.Location;

    /// <summary>Parsed anew, so that nothing that was learnt about another compilation's trees helps.</summary>
    public static CSharpCompilation Of(IReadOnlyDictionary<string, string> files) => CSharpCompilation.Create(
        "Shop",
        files.Select(file => Parse(file.Key, file.Value)),
        References.Value,
        Options);

    public static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text), ParseOptions, path);

    /// <summary>The generators of an assembly that others wrote.</summary>
    public static ISourceGenerator Generator(string path, string type) =>
        ((IIncrementalGenerator)Activator.CreateInstance(Assembly.LoadFrom(path).GetType(type, throwOnError: true)!)!).AsSourceGenerator();

    /// <summary>A program that does not compile would be read in other ways than those that users have.</summary>
    public static void AssertCompiles(Compilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5).ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException($"The synthetic program does not compile: {string.Join("; ", errors)}");
        }
    }
}
