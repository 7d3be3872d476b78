using System.Runtime.CompilerServices;
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
    // Most files show no mark at all. A file is walked once, whatever is typed elsewhere.
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ForwardedMarks>> OfFiles = new();

    private static readonly string NotImplementedException = KnownTypes.SimpleName(KnownTypes.NotImplementedException);

    /// <summary>
    /// The exits of the method that <paramref name="call"/> calls, if the function returns what it returns and its text
    /// shows the <paramref name="mark"/>; none otherwise.
    /// </summary>
    /// <param name="orEnds">Whether it is enough that the call is the last thing that the function does.</param>
    public static IReadOnlyList<HandlerExit> Exits(
        IInvocationOperation call,
        ForwardedMarks mark,
        Compilation compilation,
        CancellationToken cancellationToken,
        bool orEnds = false) =>
        (orEnds || call.TargetMethod.ReturnType.SpecialType is SpecialType.None or SpecialType.System_Object)
        && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, compilation.Assembly)
        && (IsReturned(call.Syntax) || (Ended(call.Syntax) is { } block && (orEnds || block.Statements.Count == 1)))
        && call.TargetMethod.OriginalDefinition.DeclaringSyntaxReferences.Any(reference => Shows(reference, mark, cancellationToken))
            ? HandlerExits.Of(call, compilation, cancellationToken)
            : [];

    private static bool Shows(SyntaxReference reference, ForwardedMarks mark, CancellationToken cancellationToken) =>
        OfFiles.GetValue(reference.SyntaxTree, tree => new(Of(tree.GetRoot(cancellationToken)))).Value.HasFlag(mark)
        && Of(reference.GetSyntax(cancellationToken)).HasFlag(mark);

    private static ForwardedMarks Of(SyntaxNode node)
    {
        var marks = ForwardedMarks.None;
        foreach (var token in node.DescendantTokens())
        {
            marks |= Of(token);
        }

        return marks;
    }

    private static ForwardedMarks Of(SyntaxToken token) => token.RawKind switch
    {
        (int)SyntaxKind.NumericLiteralToken when token.Value is 501 or 405 => ForwardedMarks.Status,
        (int)SyntaxKind.IdentifierToken => Of(token.ValueText),
        _ => ForwardedMarks.None,
    };

    private static ForwardedMarks Of(string name) =>
        name == NotImplementedException ? ForwardedMarks.Exception | ForwardedMarks.Status
        : name.Contains("501") || name.Contains("405") || name.Contains("NotImplemented") || name.Contains("MethodNotAllowed") || name == "StatusCode"
            ? ForwardedMarks.Status
            : ForwardedMarks.None;

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

/// <summary>What the text of a function shows of how it may end.</summary>
[Flags]
internal enum ForwardedMarks
{
    None = 0,

    /// <summary>With 501 or 405.</summary>
    Status = 1,

    /// <summary>With <see cref="NotImplementedException"/>.</summary>
    Exception = 2,
}
