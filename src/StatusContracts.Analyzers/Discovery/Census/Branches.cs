using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery.Census;

/// <summary>
/// What a program does only under a condition: <c>if (flag) app.MapGet("/a", …); else app.MapGet("/a", …)</c>. Conditions are
/// told by syntax, and methods that are called by their names.
/// </summary>
internal static class Branches
{
    /// <summary>Whether <paramref name="call"/> may be left out where <paramref name="other"/> is not; null is never left out.</summary>
    public static bool MayBeSkipped(
        InvocationExpressionSyntax call, InvocationExpressionSyntax? other, Compilation compilation, CancellationToken cancellationToken) =>
        IsParted(call, other) || (other is not null && EndsIn(other, call)) || IsCalledApart(call, other, [], compilation, cancellationToken);

    private static bool IsParted(SyntaxNode node, SyntaxNode? other) => BranchesOf(node).Any(branch => !Contains(branch, other));

    // if (flag) { app.MapGet("/a", …); return; }
    private static bool EndsIn(SyntaxNode node, SyntaxNode other) => BranchesOf(node).Any(branch =>
        !Contains(branch, other)
        && branch.DescendantNodesAndSelf(static inner => inner is not AnonymousFunctionExpressionSyntax)
            .Any(static inner => inner is ReturnStatementSyntax or ThrowStatementSyntax));

    private static bool IsCalledApart(
        SyntaxNode node, SyntaxNode? other, HashSet<string> seen, Compilation compilation, CancellationToken cancellationToken)
    {
        var member = Member(node);
        return member.Name is { } name
            && !Contains(member.Syntax, other)
            && seen.Add(name)
            && Calls(name, compilation, cancellationToken).Any(call =>
                IsParted(call, other) || IsCalledApart(call, other, seen, compilation, cancellationToken));
    }

    private static IEnumerable<InvocationExpressionSyntax> Calls(string name, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes())
            .OfType<InvocationExpressionSyntax>()
            .Where(call => CallSyntax.Name(call)?.Identifier.ValueText == name);

    private static IEnumerable<SyntaxNode> BranchesOf(SyntaxNode node) => node.AncestorsAndSelf().Where(static branch =>
        branch is ElseClauseSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax
        || (branch.Parent is IfStatementSyntax choice && branch == choice.Statement)
        || (branch.Parent is ConditionalExpressionSyntax either && branch != either.Condition));

    private static (SyntaxNode Syntax, string? Name) Member(SyntaxNode node) => node.Ancestors()
        .Select(static ancestor => ancestor switch
        {
            LocalFunctionStatementSyntax function => (ancestor, function.Identifier.ValueText),
            MethodDeclarationSyntax method => (ancestor, method.Identifier.ValueText),
            _ => (ancestor, (string?)null),
        })
        .FirstOrDefault(static member => member.Item2 is not null);

    private static bool Contains(SyntaxNode node, SyntaxNode? other) =>
        other is not null && node.SyntaxTree == other.SyntaxTree && node.Span.Contains(other.Span);
}
