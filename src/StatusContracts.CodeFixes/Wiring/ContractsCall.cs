using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using StatusContracts.Discovery;

namespace StatusContracts.CodeFixes.Wiring;

/// <summary>Writes <c>….AddStatusContracts();</c> where services are set up.</summary>
/// <param name="root">The file.</param>
/// <param name="import">A type whose namespace the call needs and the file does not import; null when it needs none.</param>
internal sealed class ContractsCall(SyntaxNode root, string? import)
{
    // What samples and templates call it.
    private const string Builder = "builder";

    private const string Services = "Services";

    /// <summary>Before the statement that builds the application; null where no statement can stand.</summary>
    public SyntaxNode? Before(InvocationExpressionSyntax build)
    {
        if (build.Expression is not MemberAccessExpressionSyntax { Expression: var builder } access
            || Statement(build) is not { } statement)
        {
            return null;
        }

        if (IsName(builder))
        {
            var (before, rest) = Part(statement.GetLeadingTrivia());
            var call = Call($"{builder.WithoutTrivia()}.{Services}", statement).WithLeadingTrivia(before.AddRange(Indentation(statement)));
            return Replace(statement, [call, statement.WithLeadingTrivia(rest)]);
        }

        // The builder is made here and nothing is evaluated before it, so it can be made one statement earlier.
        return BeginsWith(statement, build) && !Writes(Builder)
            ? Replace(statement,
            [
                Parse($"var {Builder} = {builder.WithoutTrivia()};", statement).WithLeadingTrivia(statement.GetLeadingTrivia()),
                Call($"{Builder}.{Services}", statement).WithLeadingTrivia(Indentation(statement)),
                statement.ReplaceNode(access, OnOneLine(access)).WithLeadingTrivia(Indentation(statement)),
            ])
            : null;
    }

    /// <summary>At the end of a method that sets up services; null when it has no block.</summary>
    public SyntaxNode? AtEndOf(MethodDeclarationSyntax method)
    {
        if (method is not { Body: { } body, ParameterList.Parameters: [{ Identifier: var services }] })
        {
            return null;
        }

        if (body.Statements.LastOrDefault() is not { } last)
        {
            var only = Call(services.Text, body).WithAdditionalAnnotations(Formatter.Annotation);
            return root.ReplaceNode(body, body.AddStatements(only));
        }

        var call = Call(services.Text, last).WithLeadingTrivia(Indentation(last));
        return last is ReturnStatementSyntax
            ? Replace(last, [call, last])
            : Replace(last, [WithLineEnd(last), call]);
    }

    // Statements that something else holds, such as an if, are one and cannot become two.
    private static StatementSyntax? Statement(SyntaxNode build)
    {
        foreach (var ancestor in build.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax:
                    return null;
                case LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax or UsingStatementSyntax:
                    return ancestor.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax ? (StatementSyntax)ancestor : null;
                case StatementSyntax:
                    return null;
            }
        }

        return null;
    }

    private SyntaxNode Replace(StatementSyntax statement, IEnumerable<StatementSyntax> statements) =>
        statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, statements.Select(SyntaxFactory.GlobalStatement))
            : root.ReplaceNode(statement, statements);

    // A call after an #if belongs after its #endif; blank lines and comments stay with the statement that they are about.
    private static (SyntaxTriviaList Before, SyntaxTriviaList After) Part(SyntaxTriviaList trivia)
    {
        var directives = trivia.Count;
        while (directives > 0 && !trivia[directives - 1].IsDirective)
        {
            directives--;
        }

        return ([.. trivia.Take(directives)], [.. trivia.Skip(directives)]);
    }

    private static bool IsName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsName(access.Expression),
        _ => false,
    };

    // var app = …Build(); app = …Build(); await …Build().RunAsync();
    private static bool BeginsWith(StatementSyntax statement, ExpressionSyntax build)
    {
        SyntaxNode node = build;
        while (node.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax or AwaitExpressionSyntax or EqualsValueClauseSyntax
            || (node.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment && assignment.Right == node))
        {
            node = node.Parent;
        }

        return node.Parent == statement
            || node.Parent is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration }
            && declaration.Parent == statement;
    }

    private static MemberAccessExpressionSyntax OnOneLine(MemberAccessExpressionSyntax access) => access
        .WithExpression(SyntaxFactory.IdentifierName(Builder))
        .WithOperatorToken(SyntaxFactory.Token(SyntaxKind.DotToken));

    private bool Writes(string name) =>
        root.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    private StatementSyntax Call(string services, SyntaxNode beside)
    {
        var call = Parse($"{services}.{HostSetups.AddStatusContracts}();", beside);
        return import is null
            ? call
            : call.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation, new SyntaxAnnotation("SymbolId", "T:" + import));
    }

    private StatementSyntax Parse(string text, SyntaxNode beside) =>
        SyntaxFactory.ParseStatement(text, options: beside.SyntaxTree.Options).WithTrailingTrivia(LineEnd());

    private StatementSyntax WithLineEnd(StatementSyntax statement) =>
        statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
            ? statement
            : statement.WithTrailingTrivia(statement.GetTrailingTrivia().AddRange([LineEnd()]));

    private static SyntaxTriviaList Indentation(SyntaxNode node) =>
        [.. node.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))];

    // As the file ends its lines.
    private SyntaxTrivia LineEnd()
    {
        var known = root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return known == default ? SyntaxFactory.ElasticLineFeed : SyntaxFactory.EndOfLine(known.ToFullString());
    }
}
