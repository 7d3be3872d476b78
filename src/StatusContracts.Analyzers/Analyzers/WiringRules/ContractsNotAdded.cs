using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Analyzers.WiringRules;

/// <summary>
/// STC3001: a program declares something and never calls <c>AddStatusContracts()</c>. It is said once, where the call
/// belongs. Whatever does not set up a host costs a comparison of names.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractsNotAdded : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that is there where the namespace of the method is not imported.</summary>
    internal const string LacksImport = nameof(LacksImport);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.STC3001_ContractsNotAdded];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (ProgramCensus.Of(context.Compilation).Kind == ProgramKind.Application
            && KnownTypes.IsWeb(context.Compilation)
            && DeclarationUses.Of(context.Compilation) is { } uses)
        {
            var missing = new MissingContracts(context.Compilation, uses);
            context.RegisterSyntaxNodeAction(node => AnalyzeBuild(node, missing), SyntaxKind.InvocationExpression);
            context.RegisterSyntaxNodeAction(node => AnalyzeConfigureServices(node, missing), SyntaxKind.MethodDeclaration);
        }
    }

    private static void AnalyzeBuild(SyntaxNodeAnalysisContext context, MissingContracts missing)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (HostSetups.IsBuild(call, context.SemanticModel, context.CancellationToken) && CallSyntax.Name(call) is { } name)
        {
            Judge(context, missing, Location.Create(call.SyntaxTree, TextSpan.FromBounds(name.SpanStart, call.Span.End)));
        }
    }

    private static void AnalyzeConfigureServices(SyntaxNodeAnalysisContext context, MissingContracts missing)
    {
        var method = (MethodDeclarationSyntax)context.Node;
        if (HostSetups.IsConfigureServices(method))
        {
            Judge(context, missing, method.Identifier.GetLocation());
        }
    }

    private static void Judge(SyntaxNodeAnalysisContext context, MissingContracts missing, Location location)
    {
        if (missing.At(context.Node, context.CancellationToken) is { } declared)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.STC3001_ContractsNotAdded,
                location,
                IsImported(context, location.SourceSpan.Start)
                    ? null
                    : ImmutableDictionary<string, string?>.Empty.Add(LacksImport, KnownTypes.ServiceCollection),
                declared));
        }
    }

    // The method is in the namespace of the type that it extends.
    private static bool IsImported(SyntaxNodeAnalysisContext context, int position) =>
        context.SemanticModel.LookupNamespacesAndTypes(position, name: KnownTypes.SimpleName(KnownTypes.ServiceCollection))
            .Any(static symbol => (symbol as ITypeSymbol).Is(KnownTypes.ServiceCollection));
}
