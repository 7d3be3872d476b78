using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>What the compiler and the IDE load from a package: generators, analyzers, suppressors and fixes.</summary>
internal sealed record Tooling
{
    /// <summary>The package itself, found as its hosts find it: by type, whatever the names.</summary>
    public static Tooling Product { get; } = new()
    {
        Analyzers = [.. Instances<DiagnosticAnalyzer>(typeof(ContractGenerator).Assembly).Where(analyzer => analyzer is not DiagnosticSuppressor)],
        Suppressors = [.. Instances<DiagnosticSuppressor>(typeof(ContractGenerator).Assembly)],
        Fixes = [.. Instances<CodeFixProvider>(Assembly.Load("StatusContracts.CodeFixes"))],
    };

    /// <summary>By default the product's: without what it generates no host compiles.</summary>
    public ImmutableArray<IIncrementalGenerator> Generators { get; init; } = [.. Instances<IIncrementalGenerator>(typeof(ContractGenerator).Assembly)];

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; } = [];

    public ImmutableArray<DiagnosticSuppressor> Suppressors { get; init; } = [];

    public ImmutableArray<CodeFixProvider> Fixes { get; init; } = [];

    /// <summary>The generators as a project of a workspace takes them.</summary>
    public AnalyzerReference GeneratorsAsReference => new GeneratorReference(Generators);

    // An analyzer or a fix without its attribute is one that no host ever loads.
    private static IEnumerable<T> Instances<T>(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type) && type.GetCustomAttributes().Any(IsExport))
        .Select(type => (T)Activator.CreateInstance(type)!);

    private static bool IsExport(Attribute attribute) => attribute switch
    {
        GeneratorAttribute generator => generator.Languages.Contains(LanguageNames.CSharp),
        DiagnosticAnalyzerAttribute analyzer => analyzer.Languages.Contains(LanguageNames.CSharp),
        ExportCodeFixProviderAttribute fix => fix.Languages.Contains(LanguageNames.CSharp),
        _ => false,
    };

    private sealed class GeneratorReference(ImmutableArray<IIncrementalGenerator> generators) : AnalyzerReference
    {
        // A workspace looks up by identity which reference a generator came from.
        private readonly ImmutableArray<ISourceGenerator> _generators = [.. generators.Select(GeneratorExtensions.AsSourceGenerator)];

        public override string? FullPath => null;

        public override object Id => this;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}
