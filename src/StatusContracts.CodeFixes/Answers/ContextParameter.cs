using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using StatusContracts.Discovery;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>Gives the handler of a minimal API the context of its request.</summary>
internal static class ContextParameter
{
    /// <summary>The lambda with a parameter of that name; as it is when it has one.</summary>
    public static ParenthesizedLambdaExpressionSyntax AddTo(ParenthesizedLambdaExpressionSyntax lambda, string name)
    {
        var list = lambda.ParameterList;
        if (list.Parameters.Any(parameter => parameter.Identifier.ValueText == name))
        {
            return lambda;
        }

        var type = SyntaxFactory.ParseTypeName("global::" + KnownTypes.HttpContext)
            .WithTrailingTrivia(SyntaxFactory.Space)
            .WithAdditionalAnnotations(
                Simplifier.Annotation, Simplifier.AddImportsAnnotation, new SyntaxAnnotation("SymbolId", "T:" + KnownTypes.HttpContext));
        var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name)).WithType(type);
        var commas = list.Parameters.GetSeparators().ToList();
        if (list.Parameters.Count > 0)
        {
            commas.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        }

        return lambda.WithParameterList(list.WithParameters(SyntaxFactory.SeparatedList(list.Parameters.Append(parameter), commas)));
    }
}
