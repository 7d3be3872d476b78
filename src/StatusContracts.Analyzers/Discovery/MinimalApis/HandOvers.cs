using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>The calls that hand route builders to methods of the app.</summary>
internal sealed class HandOvers(MemberScope scope, CallTargets targets, RouteSources sources, BuilderUses uses, Occasions occasions)
{
    public void Read(ExpressionSyntax call, List<HandOver> handOvers)
    {
        ReadMethodGroups(call, handOvers);
        if (!MayRunOwnCode(call) || !HandsBuilder(call) || targets.Find(call) is not { } target)
        {
            return;
        }

        var handed = sources.CallOf(target, call);
        if (IsOnExtensionBlock(call, target) is { } receiver)
        {
            handed = handed with { Arguments = handed.Arguments.Append(new(RouteSources.ReceiverOrdinal, receiver)).ToEquatableArray() };
        }

        if (handed.Arguments.Count > 0)
        {
            handOvers.Add(new(
                handed, TypeArguments(call), DispatchOf(call, target), uses.Of(call), target.IsConditional ? null : occasions.MakerOf(call)));
        }
    }

    // UseEndpoints(MapBooks) and group.Tap(MapBooks): the method behind the group is called with the builder.
    private void ReadMethodGroups(ExpressionSyntax call, List<HandOver> handOvers)
    {
        if (call is not InvocationExpressionSyntax invocation || CallSyntax.Name(invocation) is not { } called)
        {
            return;
        }

        var isUseEndpoints = called.Identifier.ValueText == MapNames.UseEndpoints;
        if (!isUseEndpoints && !targets.IsDeclared(called.Identifier.ValueText))
        {
            return;
        }

        var arguments = invocation.ArgumentList.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (IdOfMethodGroup(arguments[i].Expression) is not { } method)
            {
                continue;
            }

            var source = isUseEndpoints ? RouteSource.Application.Instance
                : HandsBuilder(call) && targets.Find(call) is { } target
                    ? new RouteSource.DelegateArgument(sources.CallOf(target, call), target.Ordinal(arguments[i], i), Position: 0)
                    : (RouteSource?)null;
            if (source is not null)
            {
                // Whether a method of the app calls what it is given, is its own affair.
                handOvers.Add(new(
                    new(method, new([new(0, source)])), default, Dispatch: null, default, isUseEndpoints ? occasions.MakerOf(call) : null));
            }
        }
    }

    private string? IdOfMethodGroup(ExpressionSyntax expression)
    {
        if (expression is IdentifierNameSyntax name && scope.Find(name.Identifier.ValueText, name) is { } local)
        {
            return local is LocalFunctionStatementSyntax function ? scope.IdOf(function) : null;
        }

        return expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && targets.MethodsNamed(expression) is [{ Parameters.Length: 1 } method]
            && method.Locations.Any(static location => location.IsInSource)
                ? MemberScope.IdOf(method)
                : null;
    }

    private bool MayRunOwnCode(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => CallSyntax.Name(invocation) is { } name
            && (targets.IsDeclared(name.Identifier.ValueText)
                || scope.Find(name.Identifier.ValueText, name) is LocalFunctionStatementSyntax),
        _ => true,
    };

    private bool HandsBuilder(ExpressionSyntax call) =>
        (call is InvocationExpressionSyntax invocation && sources.Of(CallSyntax.Receiver(invocation)) is not null)
        || CallTarget.ArgumentsOf(call).Any(argument => sources.Of(argument.Expression) is not null);

    private RouteSource? IsOnExtensionBlock(ExpressionSyntax call, CallTarget target) =>
        target is { IsReduced: false, Symbol.IsStatic: false } && call is InvocationExpressionSyntax invocation
            ? sources.Of(CallSyntax.Receiver(invocation))
            : null;

    private EquatableArray<string> TypeArguments(ExpressionSyntax call) =>
        call is InvocationExpressionSyntax invocation && CallSyntax.Name(invocation) is GenericNameSyntax generic
            ? generic.TypeArgumentList.Arguments
                .Select(argument => scope.LookupType(argument) is INamedTypeSymbol type ? MemberScope.IdOf(type) : "`")
                .ToEquatableArray()
            : default;

    private Dispatch? DispatchOf(ExpressionSyntax call, CallTarget target)
    {
        if (call is not InvocationExpressionSyntax { Expression: var called } || target.Symbol is not { } method)
        {
            return null;
        }

        var receiver = (called as MemberAccessExpressionSyntax)?.Expression;
        return receiver is not null && scope.LookupType(receiver) is ITypeParameterSymbol { DeclaringMethod: { } generic } parameter
            ? new(MemberScope.IdOf(generic), parameter.Ordinal)
            : (method.IsAbstract || method.IsVirtual || method is { IsOverride: true, IsSealed: false }) && receiver is not BaseExpressionSyntax
                ? new(Method: null, TypeParameter: 0)
                : null;
    }
}
