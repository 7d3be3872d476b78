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

namespace StatusContracts.Analyzers.Wiring;

/// <summary>
/// STC3001: a program declares something and never calls <c>AddStatusContracts()</c>. It is said once, where the call
/// belongs. Whatever else code is, it costs a comparison of names.
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
            context.RegisterSyntaxNodeAction(node => AnalyzeBuild(node, uses), SyntaxKind.InvocationExpression);
            context.RegisterSyntaxNodeAction(node => AnalyzeConfigureServices(node, uses), SyntaxKind.MethodDeclaration);
        }
    }

    private static void AnalyzeBuild(SyntaxNodeAnalysisContext context, DeclarationUses uses)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (HostSetups.IsBuild(call, context.SemanticModel, context.CancellationToken) && CallSyntax.Name(call) is { } name)
        {
            Judge(context, uses, Location.Create(call.SyntaxTree, TextSpan.FromBounds(name.SpanStart, call.Span.End)));
        }
    }

    private static void AnalyzeConfigureServices(SyntaxNodeAnalysisContext context, DeclarationUses uses)
    {
        var method = (MethodDeclarationSyntax)context.Node;
        if (HostSetups.IsConfigureServices(method))
        {
            Judge(context, uses, method.Identifier.GetLocation());
        }
    }

    // From cheap to dear. Who calls it, mostly does so in this very file.
    private static void Judge(SyntaxNodeAnalysisContext context, DeclarationUses uses, Location location)
    {
        var token = context.CancellationToken;
        if (!MentionsCall(context.Node.SyntaxTree.GetRoot(token))
            && !ProgramCensus.Of(context.Compilation).Names(token).Mentions(HostSetups.AddStatusContracts)
            && !MayBeCalledElsewhere(context.Compilation)
            && Declared(context.Compilation, uses, token) is { } declared
            && HostSetups.Only(context.Compilation, token) is { } place
            && place.SyntaxTree == context.Node.SyntaxTree && place.Span == context.Node.Span)
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

    private static bool MentionsCall(SyntaxNode root) =>
        root.DescendantTokens().Any(static token => token.ValueText == HostSetups.AddStatusContracts);

    // Each project has an AddStatusContracts() of its own: one that sets up hosts may call it for this one.
    private static bool MayBeCalledElsewhere(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(ContractAssemblies.ReferencesRuntime);

    private static string? Declared(Compilation compilation, DeclarationUses uses, CancellationToken cancellationToken) =>
        uses.First(compilation, cancellationToken)?.Label
        ?? (ServerMethodList.Of(compilation, cancellationToken) is null ? null : ServerMethodList.Label);
}
