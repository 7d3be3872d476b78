extern alias Runtime;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>A user's project: what it is compiled from and how. Unset, it is a library as <c>dotnet new</c> makes it.</summary>
internal sealed record TestProject(params string[] Sources)
{
    /// <summary>The reference assemblies of the framework: read once, and shared by all compilations.</summary>
    public static MetadataReference[] Framework { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "framework-references.txt"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The runtime library.</summary>
    public static MetadataReference Runtime { get; } =
        MetadataReference.CreateFromFile(typeof(Runtime::StatusContracts.Generated.ContractTable).Assembly.Location);

    /// <summary>The file of what is imported everywhere.</summary>
    public const string UsingsFile = "Usings.cs";

    /// <summary>The file of the source at <paramref name="index"/>.</summary>
    public static string FileName(int index) => $"File{index}.cs";

    public string AssemblyName { get; init; } = "Bookshop";

    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Debug;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp13;

    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Beside the framework and the runtime library.</summary>
    public MetadataReference[] References { get; init; } = [];

    public bool ReferencesRuntime { get; init; } = true;

    public bool HasImplicitUsings { get; init; } = true;

    public DocumentationMode Documentation { get; init; } = DocumentationMode.Diagnose;

    /// <summary>What the web SDK adds under <c>ImplicitUsings</c>.</summary>
    private const string ImplicitUsings =
        """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Net.Http.Json;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        global using global::Microsoft.AspNetCore.Builder;
        global using global::Microsoft.AspNetCore.Hosting;
        global using global::Microsoft.AspNetCore.Http;
        global using global::Microsoft.AspNetCore.Routing;
        global using global::Microsoft.Extensions.Configuration;
        global using global::Microsoft.Extensions.DependencyInjection;
        global using global::Microsoft.Extensions.Hosting;
        global using global::Microsoft.Extensions.Logging;
        """;

    public CSharpParseOptions ParseOptions => new(Language, Documentation);

    public CSharpCompilation Compile()
    {
        var trees = Sources.Select((source, i) => Parse(source, FileName(i)))
            .Prepend(Parse(HasImplicitUsings ? ImplicitUsings : "", UsingsFile));
        IEnumerable<MetadataReference> references = [.. Framework, .. References];
        return CSharpCompilation.Create(
            AssemblyName,
            trees,
            ReferencesRuntime ? references.Append(Runtime) : references,
            new(Output, optimizationLevel: Optimization, allowUnsafe: true, nullableContextOptions: Nullable));
    }

    /// <summary>Reads one more file of the project.</summary>
    public SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, ParseOptions, path, System.Text.Encoding.UTF8);
}
