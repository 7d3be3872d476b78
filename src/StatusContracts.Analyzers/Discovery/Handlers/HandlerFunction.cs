using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>A function with a body: a method, a local function or a lambda.</summary>
/// <param name="Symbol">The function.</param>
/// <param name="Syntax">Its declaration, or the lambda.</param>
/// <param name="Body">What it does.</param>
internal sealed record HandlerFunction(IMethodSymbol Symbol, SyntaxNode Syntax, IBlockOperation Body)
{
    /// <summary>
    /// The function in whose body <paramref name="operation"/> stands; null in initializers, attributes, top-level
    /// statements and whatever else no caller can call.
    /// </summary>
    public static HandlerFunction? Around(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation { Body: not null } or ILocalFunctionOperation { Body: not null } or IMethodBodyOperation:
                    return Bound(current);
            }
        }

        return null;
    }

    /// <summary>The body of <paramref name="method"/>; null when it has none in source.</summary>
    public static HandlerFunction? Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var part = method.PartialImplementationPart ?? method;
        foreach (var reference in part.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(cancellationToken);
            if (syntax is not (MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null }
                    or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
                || !compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            {
                continue;
            }

            if (Bound(compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellationToken)) is { } function)
            {
                return function;
            }
        }

        return null;
    }

    /// <summary>What a lambda does; null when it is not bound.</summary>
    public static HandlerFunction? Of(AnonymousFunctionExpressionSyntax lambda, Compilation compilation, CancellationToken cancellationToken) =>
        Bound(compilation.GetSemanticModel(lambda.SyntaxTree).GetOperation(lambda, cancellationToken));

    /// <summary>The operations of the function itself, not those of functions that are declared in it.</summary>
    public IEnumerable<IOperation> Operations()
    {
        var open = new Stack<IOperation>();
        open.Push(Body);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            yield return operation;
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                continue;
            }

            foreach (var child in operation.ChildOperations.Reverse())
            {
                open.Push(child);
            }
        }
    }

    private static HandlerFunction? Bound(IOperation? function) => function switch
    {
        IAnonymousFunctionOperation { Body: { } body } lambda => new(lambda.Symbol, lambda.Syntax, body),
        ILocalFunctionOperation { Body: { } body } local => new(local.Symbol, local.Syntax, body),
        IMethodBodyOperation method => Of(method),
        _ => null,
    };

    private static HandlerFunction? Of(IMethodBodyOperation method) =>
        (method.BlockBody ?? method.ExpressionBody) is { } body
        && method.SemanticModel?.GetDeclaredSymbol(method.Syntax) is IMethodSymbol symbol
            ? new(symbol, method.Syntax, body)
            : null;
}
