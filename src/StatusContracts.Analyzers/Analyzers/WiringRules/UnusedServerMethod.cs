using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.WiringRules;

/// <summary>STC3006: the list of what the server knows names a method that nothing implements, plans or refuses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedServerMethod : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that says which method to remove.</summary>
    internal const string Method = nameof(Method);

    // Of CORS, and of ServeOptions: it is answered without an endpoint.
    private const string Preflight = "OPTIONS";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.STC3006_UnusedServerMethod];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var census = ProgramCensus.Of(context.Compilation);
        if (census.Kind == ProgramKind.Application
            && ServerMethodList.Of(context.Compilation, context.CancellationToken) is { } list)
        {
            context.RegisterSyntaxNodeAction(
                node =>
                {
                    if (node.Node == list.Syntax)
                    {
                        Analyze(node, list, census);
                    }
                },
                SyntaxKind.Attribute);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, ServerMethodList list, ProgramCensus census)
    {
        foreach (var (expression, method) in list.Elements(context.SemanticModel, context.CancellationToken))
        {
            // What is no token is none that could be implemented: STC3003 says so.
            if (!ServerMethodList.Required.Contains(method, StringComparer.Ordinal)
                && method != Preflight
                && HttpVerb.IsToken(method)
                && !census.Names(context.CancellationToken).ComparesWith(method)
                && census.Resources(context.CancellationToken).IsUnspoken(method))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.STC3006_UnusedServerMethod,
                    expression.GetLocation(),
                    ImmutableDictionary<string, string?>.Empty.Add(Method, method),
                    method));
            }
        }
    }
}
