using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>
/// Calls with which a function hands everything on: a helper that only returns an answer, a handler class. Which of them
/// are worth following is told by syntax, so that all others cost next to nothing.
/// </summary>
internal static class ForwardedCalls
{
    /// <summary>
    /// The exits of the method that <paramref name="call"/> calls, if the function returns what it returns and its text
    /// shows one of the <paramref name="marks"/>; none otherwise.
    /// </summary>
    /// <param name="orEnds">Whether it is enough that the call is the last thing that the function does.</param>
    public static IReadOnlyList<HandlerExit> Exits(
        IInvocationOperation call,
        Func<SyntaxToken, bool> marks,
        Compilation compilation,
        CancellationToken cancellationToken,
        bool orEnds = false) =>
        (orEnds || call.TargetMethod.ReturnType.SpecialType is SpecialType.None or SpecialType.System_Object)
        && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, compilation.Assembly)
        && (IsReturned(call.Syntax) || (Ended(call.Syntax) is { } block && (orEnds || block.Statements.Count == 1)))
        && call.TargetMethod.OriginalDefinition.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellationToken).DescendantTokens().Any(marks))
            ? HandlerExits.Of(call, compilation, cancellationToken)
            : [];

    /// <summary>Whether a token says that its function may answer 501 or 405.</summary>
    public static bool IsOfStatus(SyntaxToken token) => token.RawKind switch
    {
        (int)SyntaxKind.NumericLiteralToken => token.Value is 501 or 405,
        (int)SyntaxKind.IdentifierToken => token.ValueText is var name
            && (name.Contains("501") || name.Contains("405") || name.Contains("NotImplemented") || name.Contains("MethodNotAllowed") || name == "StatusCode"),
        _ => false,
    };

    private static bool IsReturned(SyntaxNode call)
    {
        var node = call;
        while (node.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax;
    }

    /// <summary>The block of a function that ends with the call; null where it does not.</summary>
    private static BlockSyntax? Ended(SyntaxNode call)
    {
        var node = call.Parent is AwaitExpressionSyntax ? call.Parent : call;
        return node.Parent is ExpressionStatementSyntax { Parent: BlockSyntax block } statement
            && block.Statements.Last() == statement
            && block.Parent is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
                ? block
                : null;
    }
}
