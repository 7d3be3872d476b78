using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>From the expression on which a call is made to where its route builder comes from.</summary>
internal sealed partial class RouteSources(MemberScope scope, CallTargets targets)
{
    // A chain of calls is read from its end to its start; what is longer than any written by hand is not read.
    private const int MostDepth = 200;

    private readonly HashSet<SyntaxNode> _reading = [];
    private readonly Dictionary<SyntaxNode, RouteSource?> _variables = [];

    /// <summary>What reads the uses of a group; set once both exist, because each needs the other.</summary>
    public BuilderUses Uses { get; set; } = null!;

    /// <summary>
    /// Where the builder in <paramref name="expression"/> comes from; null when it is no builder at all. The builder of
    /// an endpoint counts too: in a parameter it is followed in the same way.
    /// </summary>
    public RouteSource? Of(ExpressionSyntax? expression)
    {
        if (expression is null || _reading.Count > MostDepth || !_reading.Add(expression))
        {
            return expression is null ? null : RouteSource.Unreadable.Instance;
        }

        var source = Read(expression);
        _reading.Remove(expression);
        return source;
    }

    /// <summary>The parameter of a method, local function or lambda as a source.</summary>
    public RouteSource? OfParameter(ParameterSyntax parameter)
    {
        if (parameter.Parent is not BaseParameterListSyntax { Parent: { } owner } list)
        {
            return parameter.Parent is SimpleLambdaExpressionSyntax simple ? OfLambdaParameter(simple, parameter, position: 0) : null;
        }

        var ordinal = list.Parameters.IndexOf(parameter);
        if (owner is AnonymousFunctionExpressionSyntax lambda)
        {
            return OfLambdaParameter(lambda, parameter, ordinal);
        }

        var id = owner is LocalFunctionStatementSyntax function ? scope.IdOf(function) : scope.Id;
        return scope.Model.GetDeclaredSymbol(parameter, scope.CancellationToken) is { } symbol
            ? BuilderTypes.ParameterSource(symbol.Type, id, ordinal)
            : null;
    }

    private RouteSource? Read(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return Of(inner.Expression);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner:
                return Of(inner.Operand);
            case CastExpressionSyntax cast:
                return OfCast(cast.Expression, cast.Type);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } cast:
                return OfCast(cast.Left, cast.Right);
            case ObjectCreationExpressionSyntax creation:
                return scope.LookupType(creation.Type) is { } created ? BuilderTypes.Source(created) : null;
            case ImplicitObjectCreationExpressionSyntax:
                return Bound(expression);
            case AwaitExpressionSyntax or ConditionalExpressionSyntax or ElementAccessExpressionSyntax or AssignmentExpressionSyntax
                or SwitchExpressionSyntax or ConditionalAccessExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }:
                return Bound(expression);
            case IdentifierNameSyntax name:
                return Named(name);
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name }:
                return LookedUp(name.Identifier.ValueText);
            case MemberAccessExpressionSyntax access when scope.LookupType(access) is null:
                return Bound(access);
            case ThisExpressionSyntax:
                return scope.Symbol?.ContainingType is { } type && BuilderTypes.MapsRoutes(type) ? RouteSource.Unreadable.Instance : null;
            case InvocationExpressionSyntax call:
                return Returned(call);
            default:
                return null;
        }
    }

    private RouteSource? OfCast(ExpressionSyntax value, ExpressionSyntax type) =>
        Of(value) is { } source and not RouteSource.Unreadable ? source
        : scope.LookupType(type) is { } target ? BuilderTypes.Source(target)
        : null;

    private RouteSource? Named(IdentifierNameSyntax identifier)
    {
        var name = identifier.Identifier.ValueText;
        var declaration = scope.Find(name, identifier);
        if (declaration is null)
        {
            return LookedUp(name);
        }

        if (declaration is LocalFunctionStatementSyntax)
        {
            return null;
        }

        if (!_variables.TryGetValue(declaration, out var source))
        {
            source = declaration switch
            {
                ParameterSyntax parameter => OfParameter(parameter),
                VariableDeclaratorSyntax { Initializer.Value: { } value } variable => OfLocal(variable, value),
                _ => Typed(declaration),
            };

            // Another value may be in it by now, so its type has the say: an application is the application whichever it is.
            if (source is not null && scope.IsReassigned(declaration, name))
            {
                source = Typed(declaration) ?? RouteSource.Unreadable.Instance;
            }

            _variables[declaration] = source;
        }

        return source;
    }

    private RouteSource? OfLocal(VariableDeclaratorSyntax variable, ExpressionSyntax value)
    {
        // Locals of other kinds are the most: no look-up is spent on what cannot make a builder.
        if (variable.Parent is VariableDeclarationSyntax { Type.IsVar: true }
            && value is LiteralExpressionSyntax or AnonymousFunctionExpressionSyntax
                or InterpolatedStringExpressionSyntax or CollectionExpressionSyntax or ArrayCreationExpressionSyntax)
        {
            return null;
        }

        return Of(value) is { } source and not RouteSource.Unreadable ? source : Typed(variable);
    }

    private RouteSource? LookedUp(string name) => scope.Lookup(name) switch
    {
        [IFieldSymbol field] => BuilderTypes.Source(field.Type),
        [IPropertySymbol property] => BuilderTypes.Source(property.Type),
        [IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter] =>
            BuilderTypes.ParameterSource(parameter.Type, MemberScope.IdOf(method), parameter.Ordinal),
        // The receiver of an extension block: its methods are called on it.
        [IParameterSymbol parameter] => BuilderTypes.ParameterSource(parameter.Type, scope.Id, ReceiverOrdinal),
        _ => null,
    };

    /// <summary>Stands for the receiver of a call in an extension block.</summary>
    public const int ReceiverOrdinal = -1;

    private RouteSource? OfLambdaParameter(AnonymousFunctionExpressionSyntax lambda, ParameterSyntax parameter, int position)
    {
        if (lambda.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument)
        {
            if (CallSyntax.Name(call)?.Identifier.ValueText == MapNames.UseEndpoints && !targets.IsDeclared(MapNames.UseEndpoints))
            {
                return IsInBranch(call) ? RouteSource.Unreadable.Instance : RouteSource.Application.Instance;
            }

            if (targets.Find(call) is { } target)
            {
                return new RouteSource.DelegateArgument(
                    CallOf(target, call), target.Ordinal(argument, list.Arguments.IndexOf(argument)), position);
            }
        }

        return Typed(parameter);
    }

    // A branch of the middleware pipeline sees what is left of the path, or some requests only.
    private static bool IsInBranch(SyntaxNode node) =>
        node.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().Any(static lambda =>
            lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && CallSyntax.Name(call)?.Identifier.ValueText is MapNames.Map or "MapWhen" or "UseWhen");
}
