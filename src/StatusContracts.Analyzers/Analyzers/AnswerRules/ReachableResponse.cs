using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>How code before an answer can name the response.</summary>
/// <param name="Expression">The response: <c>context.Response</c>.</param>
/// <param name="NewParameter">The parameter that the lambda needs for that; null when it has what it takes.</param>
internal sealed record ReachableResponse(string Expression, string? NewParameter = null)
{
    private const string Response = nameof(Response);

    /// <summary>Null where no statement can be put before the answer, or nothing names the response.</summary>
    public static ReachableResponse? Of(AnswerInQuestion question)
    {
        if (!HasPlace(question))
        {
            return null;
        }

        if (question is { IsOwn: true, Answer.Operation: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } } })
        {
            return new(instance.Syntax.ToString());
        }

        var function = question.Function.Symbol;
        foreach (var parameter in function.Parameters)
        {
            if (parameter.Type.Is(KnownTypes.HttpContext))
            {
                return new(parameter.Name + "." + Response);
            }

            if (parameter.Type.Is(KnownTypes.HttpResponse))
            {
                return new(parameter.Name);
            }
        }

        if (function is { MethodKind: MethodKind.Ordinary, IsStatic: false } && function.ContainingType.IsOrDerivesFrom(KnownTypes.ControllerBase))
        {
            return new(Response);
        }

        // Types of other parameters are written, so that one more can be.
        return question.Function.Syntax is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: var parameters } lambda
            && parameters.All(static parameter => parameter is { Type: not null, Default: null } && !parameter.Modifiers.Any())
            && FreeName(lambda, question.Operation.SemanticModel!) is { } name
                ? new(name + "." + Response, name)
                : null;
    }

    // A statement of its own, or an expression that is all that a function says.
    private static bool HasPlace(AnswerInQuestion question)
    {
        var node = question.Operation.Syntax;
        while (node.Parent is ParenthesizedExpressionSyntax or AwaitExpressionSyntax or CastExpressionSyntax
            || node.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Task.FromResult) } } } })
        {
            node = node.Parent is ArgumentSyntax ? node.Parent.Parent!.Parent! : node.Parent;
        }

        return node.Parent switch
        {
            ReturnStatementSyntax or ExpressionStatementSyntax => node.Parent.Parent is BlockSyntax or IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax,
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } => node is not AwaitExpressionSyntax,
            LambdaExpressionSyntax lambda => lambda == question.Function.Syntax && node is not AwaitExpressionSyntax,
            _ => false,
        };
    }

    private static string? FreeName(SyntaxNode lambda, SemanticModel model)
    {
        string[] names = ["context", "httpContext"];
        return Array.Find(names, name =>
            lambda.DescendantTokens().All(token => token.ValueText != name)
            && !model.LookupSymbols(lambda.SpanStart, name: name).Any(static symbol => symbol is ILocalSymbol or IParameterSymbol));
    }
}
