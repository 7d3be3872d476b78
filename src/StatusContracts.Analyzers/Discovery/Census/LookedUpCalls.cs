using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery.Census;

/// <summary>
/// Which method a call runs, by look-up. To bind <c>app.MapControllers()</c> is to bind all that stands beside it, and where
/// one method maps everything that is the whole program.
/// </summary>
internal sealed class LookedUpCalls(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxNode, (MemberScope Scope, RouteSources Sources)> _members = [];

    /// <summary>
    /// The method, reduced when it is an extension method; null where only binding tells: on what is no local of a known
    /// type, and where several may be meant.
    /// </summary>
    public IMethodSymbol? Method(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver, Name: IdentifierNameSyntax name }
            || TypeOf(receiver) is not { } type
            || Member(receiver) is not { } member)
        {
            return null;
        }

        IMethodSymbol? only = null;
        foreach (var symbol in member.Scope.LookupMembers(type, name.Identifier.ValueText))
        {
            if (symbol is not IMethodSymbol { IsGenericMethod: false } method)
            {
                return null;
            }

            if (Takes(method, call.ArgumentList.Arguments.Count))
            {
                if (only is not null)
                {
                    return null;
                }

                only = method;
            }
        }

        return only;
    }

    /// <inheritdoc cref="RouteSources.TypeOf(ExpressionSyntax)"/>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => Member(expression)?.Sources.TypeOf(expression);

    private static bool Takes(IMethodSymbol method, int arguments)
    {
        var parameters = method.Parameters;
        return parameters.Count(static parameter => parameter is { IsOptional: false, IsParams: false }) <= arguments
            && (arguments <= parameters.Length || parameters is [.., { IsParams: true }]);
    }

    // Members are as the census reads them.
    private (MemberScope Scope, RouteSources Sources)? Member(SyntaxNode node)
    {
        var syntax = node.Ancestors().FirstOrDefault(static ancestor => ancestor is BaseMethodDeclarationSyntax or GlobalStatementSyntax);
        syntax = syntax is GlobalStatementSyntax ? syntax.Parent : syntax;
        if (syntax is null)
        {
            return null;
        }

        if (!_members.TryGetValue(syntax, out var member))
        {
            var scope = new MemberScope(LookUpModels.Of(syntax.SyntaxTree, compilation), syntax, cancellationToken);
            var targets = new CallTargets(scope);
            _members.Add(syntax, member = (scope, new(scope, targets) { Uses = new(scope, targets) }));
        }

        return member;
    }
}
