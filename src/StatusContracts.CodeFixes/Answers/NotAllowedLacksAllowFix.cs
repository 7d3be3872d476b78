using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>STC1003: writes the exact <c>Allow</c> before the answer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotAllowedLacksAllowFix)), Shared]
public sealed class NotAllowedLacksAllowFix : SyntaxFix
{
    /// <summary>Add the field.</summary>
    internal const string Key = "AddAllow";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.STC1003_NotAllowedLacksAllow.Id];

    private protected override IEnumerable<SyntaxEdit> Edits(Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(FixData.Allow, out var allow) && allow is not null
            && diagnostic.Properties.TryGetValue(FixData.Response, out var response))
        {
            diagnostic.Properties.TryGetValue(FixData.NewParameter, out var newParameter);
            yield return new(allow.Length > 0 ? $"Add Allow: {allow}" : "Add an empty Allow", Key, diagnostic.Location, (editor, node) => Add(
                editor, node, SyntaxFactory.ParseStatement($"{response}.Headers.Allow = {SyntaxFactory.Literal(allow)};"), newParameter));
        }
    }

    private static void Add(DocumentEditor editor, SyntaxNode node, StatementSyntax allow, string? newParameter)
    {
        allow = allow.WithTrailingTrivia(Annotation.LineEnd(node)).WithAdditionalAnnotations(Formatter.Annotation);
        switch (Place(node))
        {
            case MethodDeclarationSyntax method:
                editor.ReplaceNode(method, (current, _) => ((MethodDeclarationSyntax)current)
                    .WithBody(Body(allow, ((MethodDeclarationSyntax)current).ExpressionBody!.Expression))
                    .WithExpressionBody(null)
                    .WithSemicolonToken(default)
                    .WithTrailingTrivia(method.GetTrailingTrivia()));
                break;
            case LocalFunctionStatementSyntax function:
                editor.ReplaceNode(function, (current, _) => ((LocalFunctionStatementSyntax)current)
                    .WithBody(Body(allow, ((LocalFunctionStatementSyntax)current).ExpressionBody!.Expression))
                    .WithExpressionBody(null)
                    .WithSemicolonToken(default)
                    .WithTrailingTrivia(function.GetTrailingTrivia()));
                break;
            case StatementSyntax statement:
                Insert(editor, allow, statement);
                break;
            case LambdaExpressionSyntax lambda:
                editor.ReplaceNode(lambda, (current, _) => ((LambdaExpressionSyntax)current)
                    .WithExpressionBody(null)
                    .WithBlock(Body(allow, ((LambdaExpressionSyntax)current).ExpressionBody!)));
                break;
        }

        if (newParameter is { } name && node.FirstAncestorOrSelf<ParenthesizedLambdaExpressionSyntax>() is { } needy)
        {
            editor.ReplaceNode(needy, (current, _) => ContextParameter.AddTo((ParenthesizedLambdaExpressionSyntax)current, name));
        }
    }

    private static void Insert(SyntaxEditor editor, StatementSyntax allow, StatementSyntax statement)
    {
        if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax))
        {
            editor.ReplaceNode(statement, (current, _) => Block(
                allow, ((StatementSyntax)current).WithoutLeadingTrivia()).WithTrailingTrivia(allow.GetTrailingTrivia()));
            return;
        }

        // Comments stay above both.
        editor.InsertBefore(statement, allow.WithLeadingTrivia(statement.GetLeadingTrivia()));
        editor.ReplaceNode(statement, static (current, _) => current.WithLeadingTrivia(
            current.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))));
    }

    private static BlockSyntax Body(StatementSyntax allow, ExpressionSyntax expression)
    {
        expression = expression.WithoutTrivia();
        StatementSyntax answer = expression is AssignmentExpressionSyntax
            ? SyntaxFactory.ExpressionStatement(expression)
            : SyntaxFactory.ReturnStatement(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space), expression, SyntaxFactory.Token(SyntaxKind.SemicolonToken));
        return Block(allow, answer.WithTrailingTrivia(allow.GetTrailingTrivia()));
    }

    // Lines are ended here; where they begin is the formatter's affair.
    private static BlockSyntax Block(StatementSyntax allow, StatementSyntax answer) => SyntaxFactory
        .Block(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(allow.GetTrailingTrivia()), [allow, answer], SyntaxFactory.Token(SyntaxKind.CloseBraceToken))
        .WithAdditionalAnnotations(Formatter.Annotation);

    // The statement that answers, or the function that is nothing but the answer.
    private static SyntaxNode? Place(SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case ReturnStatementSyntax or ExpressionStatementSyntax:
                case LambdaExpressionSyntax { ExpressionBody: not null }:
                case MethodDeclarationSyntax { ExpressionBody: not null }:
                case LocalFunctionStatementSyntax { ExpressionBody: not null }:
                    return ancestor;
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
