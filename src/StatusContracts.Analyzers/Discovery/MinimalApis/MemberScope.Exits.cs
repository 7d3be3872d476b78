using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.MinimalApis;

// Where a function may be left, or a part of it, before its end.
internal sealed partial class MemberScope
{
    // There are few, and every use of a builder asks for them.
    private readonly Dictionary<SyntaxNode, List<(SyntaxNode Exit, SyntaxNode Left)>> _exits = [];

    /// <summary>
    /// Whether <paramref name="function"/> may be left between <paramref name="declaration"/> and <paramref name="use"/>,
    /// or the loop or <c>try</c> in which the declaration stands.
    /// </summary>
    public bool MayLeave(SyntaxNode function, SyntaxNode declaration, SyntaxNode use)
    {
        if (!_exits.TryGetValue(function, out var exits))
        {
            return false;
        }

        foreach (var (exit, left) in exits)
        {
            if (exit.SpanStart > declaration.SpanStart && exit.Span.End <= use.SpanStart && left.Span.Contains(declaration.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="function"/> runs only as far as somebody enumerates what it returns.</summary>
    public bool IsIterator(SyntaxNode function) =>
        _exits.TryGetValue(function, out var exits) && exits.Exists(static exit => exit.Exit is YieldStatementSyntax);

    /// <summary>Whether <paramref name="around"/> is a branch, a loop or the like, so that <paramref name="node"/> in it may not run.</summary>
    public static bool MayPassBy(SyntaxNode around, SyntaxNode node) =>
        around is IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or ConditionalExpressionSyntax
            or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or CatchClauseSyntax or ConditionalAccessExpressionSyntax
        || around.RawKind is (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression
            or (int)SyntaxKind.CoalesceAssignmentExpression
        || IsCaughtBy(around, node);

    private void IndexExit(SyntaxNode node)
    {
        if (node is not (ReturnStatementSyntax or GotoStatementSyntax or YieldStatementSyntax or BreakStatementSyntax
            or ContinueStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax))
        {
            return;
        }

        var function = FunctionAround(node);
        var left = node switch
        {
            BreakStatementSyntax => Around(node, function, static (around, _) => IsLoop(around) || around is SwitchStatementSyntax),
            ContinueStatementSyntax => Around(node, function, static (around, _) => IsLoop(around)),
            // What is not caught here ends the program before it serves anything.
            ThrowStatementSyntax or ThrowExpressionSyntax => Around(node, function, IsCaughtBy),
            _ => function,
        };
        if (left is not null)
        {
            if (!_exits.TryGetValue(function, out var exits))
            {
                _exits.Add(function, exits = []);
            }

            exits.Add((node, left));
        }
    }

    /// <summary>Whether an exception in <paramref name="node"/> may be swallowed by <paramref name="around"/>.</summary>
    public static bool IsCaughtBy(SyntaxNode around, SyntaxNode node) =>
        around is TryStatementSyntax { Catches.Count: > 0 } attempt && attempt.Block.Span.Contains(node.Span);

    private static bool IsLoop(SyntaxNode node) =>
        node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    private static SyntaxNode? Around(SyntaxNode node, SyntaxNode function, Func<SyntaxNode, SyntaxNode, bool> isLeft) =>
        node.Ancestors().TakeWhile(ancestor => ancestor != function).FirstOrDefault(ancestor => isLeft(ancestor, node));
}
