using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Model;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1010: a request is executed again on a page that does not take its method.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ErrorPageBoundToMethod : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.STC1010_ErrorPageBoundToMethod];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var census = ProgramCensus.Of(start.Compilation);
            if (census.Kind == ProgramKind.Application && KnownTypes.IsWeb(start.Compilation))
            {
                start.RegisterOperationAction(operation => Analyze(operation, census), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, ProgramCensus census)
    {
        if (ErrorPages.Of((IInvocationOperation)context.Operation) is not { } page
            || census.Resources(context.CancellationToken).TakersOf(page.Route) is not { Count: > 0 } takers
            || takers.Any(static taker => taker.Methods is not { Count: > 0 }))
        {
            return;
        }

        var methods = takers.SelectMany(static taker => taker.Methods!.Value).Distinct().OrderBy(static method => method, StringComparer.Ordinal).ToList();
        if (page.IsForExceptions && !census.Endpoints(context.CancellationToken).Any(site => MayThrowUnder(site.Endpoint, methods)))
        {
            return;
        }

        var site = takers.Count == 1
            ? census.Endpoints(context.CancellationToken).FirstOrDefault(site => ReferenceEquals(site.Endpoint, takers[0]))
            : null;
        var declaration = site is null ? null : Declaration(site, context.Compilation, context.CancellationToken);
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.STC1010_ErrorPageBoundToMethod,
            page.Path.Syntax.GetLocation(),
            declaration is null ? [] : [declaration.GetLocation()],
            "/" + page.Route,
            string.Join(TrueAllow.Separator, methods)));
    }

    // Where nothing else is served, nothing else throws.
    private static bool MayThrowUnder(Endpoint endpoint, List<string> methods) =>
        endpoint.Stub is null && !endpoint.IsRefusal
        && (endpoint.Methods is not { Count: > 0 } taken || !taken.All(methods.Contains));

    // What the fix has to edit so that the endpoint takes every method; null where that is not so simple.
    private static SyntaxNode? Declaration(EndpointSite site, Compilation compilation, CancellationToken cancellationToken)
    {
        if (site.Call is { } call)
        {
            return AnyMethodCalls.Compiles(call, compilation) ? call : null;
        }

        var providers = site.Action!.GetAttributes()
            .Where(static attribute => attribute.AttributeClass?.IsOrImplements(KnownTypes.ActionHttpMethodProvider) == true)
            .ToList();
        return providers is [{ AttributeClass: { } type } only] && type.IsIn(KnownTypes.Namespaces.Mvc) && type.BaseType.Is(KnownTypes.HttpMethodAttribute)
            ? only.ApplicationSyntaxReference?.GetSyntax(cancellationToken)
            : null;
    }
}
