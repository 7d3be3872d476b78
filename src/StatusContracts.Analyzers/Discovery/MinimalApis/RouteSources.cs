using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>From the expression on which a call is made to where its route builder comes from.</summary>
internal sealed class RouteSources(MemberScope scope, CallTargets targets)
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
        return scope.Model.GetDeclaredSymbol(parameter, scope.CancellationToken) is { } symbol ? OfParameter(symbol.Type, id, ordinal) : null;
    }

    /// <summary>The arguments of <paramref name="call"/> that are builders.</summary>
    public MethodCall CallOf(CallTarget target, ExpressionSyntax call)
    {
        var arguments = new List<RouteArgument>();
        foreach (var (ordinal, value) in target.Arguments(call))
        {
            if (Of(value) is { } source)
            {
                arguments.Add(new(ordinal, source));
            }
        }

        return new(target.Id, arguments.ToEquatableArray());
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
                return scope.LookupType(creation.Type) is { } created ? OfType(created) : null;
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
                return scope.Symbol?.ContainingType is { } type && KnownTypes.IsRouteBuilder(type) ? RouteSource.Unreadable.Instance : null;
            case InvocationExpressionSyntax call:
                return Returned(call);
            default:
                return null;
        }
    }

    private RouteSource? OfCast(ExpressionSyntax value, ExpressionSyntax type) =>
        Of(value) is { } source and not RouteSource.Unreadable ? source
        : scope.LookupType(type) is { } target ? OfType(target)
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

            // Another value may be in it by now. The application is the application whichever it is.
            if (source is not (null or RouteSource.Application) && scope.IsReassigned(declaration, name))
            {
                source = RouteSource.Unreadable.Instance;
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
        [IFieldSymbol field] => OfType(field.Type),
        [IPropertySymbol property] => OfType(property.Type),
        [IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter] =>
            OfParameter(parameter.Type, MemberScope.IdOf(method), parameter.Ordinal),
        // The receiver of an extension block: its methods are called on it.
        [IParameterSymbol parameter] => OfParameter(parameter.Type, scope.Id, ReceiverOrdinal),
        _ => null,
    };

    /// <summary>Stands for the receiver of a call in an extension block.</summary>
    public const int ReceiverOrdinal = -1;

    private static RouteSource? OfParameter(ITypeSymbol type, string method, int ordinal) =>
        KnownTypes.IsWebApplication(type) ? RouteSource.Application.Instance
        : type is ITypeParameterSymbol || KnownTypes.IsRouteBuilder(type) || KnownTypes.IsConventionBuilder(type) || KnownTypes.IsApplicationBuilder(type)
            ? new RouteSource.Parameter(method, ordinal)
            : null;

    private RouteSource? OfLambdaParameter(AnonymousFunctionExpressionSyntax lambda, ParameterSyntax parameter, int position)
    {
        if (lambda.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument)
        {
            if (MapNames.Of(call)?.Identifier.ValueText == KnownTypes.UseEndpoints && !targets.IsDeclared(KnownTypes.UseEndpoints))
            {
                return RouteSource.Application.Instance;
            }

            if (targets.Find(call) is { } target)
            {
                return new RouteSource.DelegateArgument(
                    CallOf(target, call), target.Ordinal(argument, list.Arguments.IndexOf(argument)), position);
            }
        }

        return Typed(parameter);
    }

    private RouteSource? Returned(InvocationExpressionSyntax call)
    {
        if (MapNames.Of(call) is not { } called)
        {
            return null;
        }

        var name = called.Identifier.ValueText;
        if (name == KnownTypes.MapGroup && IsOnBuilder(call, out var parent, out var prefix) && targets.IsFrameworks(call, called, isAmbiguous: false))
        {
            return new RouteSource.Group(parent, ConstantTexts.Read(prefix, scope).Value, Uses.Of(call));
        }

        if (targets.Find(call) is { } target)
        {
            // Without a builder in its hands, the type of what it returns decides.
            var handed = CallOf(target, call);
            return handed.Arguments.Count > 0 ? new RouteSource.Result(handed) : Bound(call);
        }

        if (MapNames.IsMap(name) || MapNames.Receiver(call) is not { } receiver)
        {
            return null;
        }

        // Conventions return what they are called on. Others that make a builder of a builder may add a prefix.
        return Of(receiver) switch
        {
            null => name is "Build" or "Create" ? Bound(call) : null,
            { } source when name == KnownTypes.NewVersionedApi || !MakesAnother(name) => source,
            _ => RouteSource.Unreadable.Instance,
        };
    }

    private static bool MakesAnother(string name) =>
        name.StartsWith("Map", StringComparison.Ordinal) || name.StartsWith("New", StringComparison.Ordinal)
        || name.StartsWith("Create", StringComparison.Ordinal) || name.StartsWith("Get", StringComparison.Ordinal);

    /// <summary>Whether <paramref name="call"/> is made on a route builder, as an extension method or in its static form.</summary>
    public bool IsOnBuilder(InvocationExpressionSyntax call, out RouteSource builder, out ExpressionSyntax? first)
    {
        var arguments = call.ArgumentList.Arguments;
        var receiver = MapNames.Receiver(call);
        var isStatic = IsStaticForm(receiver);
        if (isStatic)
        {
            receiver = MapArguments.Find(arguments, KnownTypes.EndpointsParameter, 0);
        }

        first = MapArguments.Find(arguments, "prefix", isStatic ? 1 : 0);
        builder = Of(receiver)!;
        return builder is not null;
    }

    public static bool IsStaticForm(ExpressionSyntax? receiver) => receiver switch
    {
        IdentifierNameSyntax name => IsExtensions(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => IsExtensions(access.Name.Identifier.ValueText),
        _ => false,
    };

    private static bool IsExtensions(string type) =>
        type.EndsWith(KnownTypes.EndpointRouteBuilderExtensions, StringComparison.Ordinal);

    /// <summary>A declared variable, by the type that the compiler gives it.</summary>
    private RouteSource? Typed(SyntaxNode declaration) => scope.Model.GetDeclaredSymbol(declaration, scope.CancellationToken) switch
    {
        ILocalSymbol local => OfType(local.Type),
        IParameterSymbol parameter => OfType(parameter.Type),
        _ => null,
    };

    private RouteSource? Bound(ExpressionSyntax expression) =>
        scope.Model.GetTypeInfo(expression, scope.CancellationToken).Type is { } type ? OfType(type) : null;

    private static RouteSource? OfType(ITypeSymbol type) =>
        KnownTypes.IsWebApplication(type) ? RouteSource.Application.Instance
        : KnownTypes.IsRouteBuilder(type) || KnownTypes.IsConventionBuilder(type) ? RouteSource.Unreadable.Instance
        : null;
}
