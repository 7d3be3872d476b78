using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery.Census;

/// <summary>The function that a mapping call is given for its handler; neither a method nor a lambda when that cannot be told.</summary>
internal readonly record struct HandlerTarget(IMethodSymbol? Method, AnonymousFunctionExpressionSyntax? Lambda)
{
    /// <summary>The argument that handles the requests is the last one, unless it is named.</summary>
    public static HandlerTarget Of(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        Of(MapMember.Handler(call.ArgumentList.Arguments, call.ArgumentList.Arguments.Count - 1), model, cancellationToken);

    private static HandlerTarget Of(ExpressionSyntax? handler, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (handler)
        {
            case null:
                return default;
            case ParenthesizedExpressionSyntax inner:
                return Of(inner.Expression, model, cancellationToken);
            case CastExpressionSyntax cast:
                return Of(cast.Expression, model, cancellationToken);
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ } argument] }:
                return Of(argument.Expression, model, cancellationToken);
            case AnonymousFunctionExpressionSyntax lambda:
                return new(null, lambda);
        }

        // A method group that becomes a Delegate is no expression of that one method.
        var info = model.GetSymbolInfo(handler, cancellationToken);
        return (info.Symbol ?? (info.CandidateSymbols is [{ } only] ? only : null)) switch
        {
            IMethodSymbol method => new(method.OriginalDefinition, null),
            ILocalSymbol when model.GetOperation(handler, cancellationToken) is ILocalReferenceOperation local
                && LocalValues.Of(local)?.Unconverted() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation value } =>
                new(null, value.Syntax as AnonymousFunctionExpressionSyntax),
            _ => default,
        };
    }
}
