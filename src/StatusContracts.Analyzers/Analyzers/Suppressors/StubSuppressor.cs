using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Controllers;

namespace StatusContracts.Analyzers.Suppressors;

/// <summary>
/// Silences what others say about a stub because it is one. Only attributes count, on the handler or on its controller: they
/// stand where the warning is, and leave no doubt. What stands behind a flag is built, and no stub to them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StubSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableDictionary<string, SuppressionDescriptor> BySuppressed =
        Suppressions.All.ToImmutableDictionary(static suppression => suppression.SuppressedDiagnosticId);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => Suppressions.All;

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownTypes.NotImplementedYetAttribute) is null)
        {
            return;
        }

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (BySuppressed.TryGetValue(diagnostic.Id, out var suppression) && IsOfStub(diagnostic.Location, context))
            {
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    private static bool IsOfStub(Location location, SuppressionAnalysisContext context) =>
        location.SourceTree is { } tree
        && Function(tree.GetRoot(context.CancellationToken), location) is { } function
        && Symbol(function, context.GetSemanticModel(tree), context.CancellationToken) is { } method
        && (Stub(method) ?? StubOfAction(method)) is { } stub
        && !Discovery.Declarations.IsGated(stub);

    // The innermost one: what a stub holds is no stub itself.
    private static SyntaxNode? Function(SyntaxNode root, Location location)
    {
        for (var node = root.FindNode(location.SourceSpan, getInnermostNodeForTie: true); node is not null; node = node.Parent)
        {
            switch (node)
            {
                case MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax:
                    return node;
                case MemberDeclarationSyntax or AccessorDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static IMethodSymbol? Symbol(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken) => function switch
    {
        LambdaExpressionSyntax { AttributeLists.Count: 0 } or LocalFunctionStatementSyntax { AttributeLists.Count: 0 } => null,
        AnonymousFunctionExpressionSyntax => model.GetSymbolInfo(function, cancellationToken).Symbol as IMethodSymbol,
        _ => model.GetDeclaredSymbol(function, cancellationToken) as IMethodSymbol,
    };

    private static AttributeData? Stub(ISymbol symbol) => DeclaredAttributes.Of(symbol).FirstOrDefault(Discovery.Declarations.IsStub);

    // Of the methods of an annotated controller, those that requests reach.
    private static AttributeData? StubOfAction(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, ContainingType: { } type }
        && Stub(type) is { } stub
        && ControllerTypes.IsController(type)
        && ControllerTypes.Actions(type).Contains(method, SymbolEqualityComparer.Default)
            ? stub
            : null;
}
