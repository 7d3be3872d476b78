using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>The lambda of a planned endpoint: parameters that document it, and a body that is a stub.</summary>
internal static class StubLambda
{
    /// <summary>
    /// The lambda with <paramref name="stub"/> as its body. What comments say stays, above the stub.
    /// </summary>
    public static LambdaExpressionSyntax Of(ParenthesizedLambdaExpressionSyntax lambda, ExpressionSyntax stub, bool dropsParameters)
    {
        var trail = lambda.GetTrailingTrivia();
        var comments = lambda.Body.DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .ToList();
        var parameters = dropsParameters
            ? SyntaxFactory.ParameterList().WithTriviaFrom(lambda.ParameterList)
            : lambda.ParameterList;
        var modifiers = SyntaxFactory.TokenList(lambda.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword)));
        var planned = lambda.WithModifiers(modifiers).WithParameterList(parameters);
        return (comments.Count > 0 && planned.Block is { } block
                ? planned.WithBlock(Explained(block, comments, stub))
                : planned.Block is null
                    ? planned.WithBody(stub.WithTriviaFrom(planned.Body))
                    : planned.WithBody(stub).WithArrowToken(planned.ArrowToken.WithTrailingTrivia(SyntaxFactory.Space)))
            .WithTrailingTrivia(trail);
    }

    // The block keeps its braces, and its first statement the place of the return.
    private static BlockSyntax Explained(BlockSyntax block, List<SyntaxTrivia> comments, ExpressionSyntax stub)
    {
        var indentation = block.Statements.FirstOrDefault()?.GetLeadingTrivia().LastOrDefault() is { } last
            && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last : SyntaxFactory.ElasticMarker;
        var lineEnd = block.OpenBraceToken.TrailingTrivia.LastOrDefault() is var end && end.IsKind(SyntaxKind.EndOfLineTrivia)
            ? end
            : SyntaxFactory.LineFeed;
        var lead = comments.SelectMany(comment => new[] { indentation, comment, lineEnd }).Append(indentation);
        var statement = SyntaxFactory.ReturnStatement(
                SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                stub,
                SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            .WithLeadingTrivia(lead)
            .WithTrailingTrivia(lineEnd);
        return block
            .WithOpenBraceToken(block.OpenBraceToken.WithTrailingTrivia(lineEnd))
            .WithStatements([statement])
            .WithCloseBraceToken(block.CloseBraceToken.WithLeadingTrivia(
                block.CloseBraceToken.LeadingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1)));
    }
}
