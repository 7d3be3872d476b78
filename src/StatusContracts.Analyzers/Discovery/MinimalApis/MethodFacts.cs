using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>What callers must know of a member and of its local functions.</summary>
internal sealed class MethodFacts(MemberScope scope, RouteSources sources, BuilderUses uses)
{
    public EquatableArray<MethodFact> Read()
    {
        var facts = new List<MethodFact>();
        if (scope is { Symbol: IMethodSymbol method, Member: BaseMethodDeclarationSyntax declaration })
        {
            Add(Read(declaration, declaration.ParameterList, method, scope.Id));
        }

        foreach (var function in scope.LocalFunctions)
        {
            if (scope.Model.GetDeclaredSymbol(function, scope.CancellationToken) is IMethodSymbol local)
            {
                Add(Read(function, function.ParameterList, local, scope.IdOf(function)));
            }
        }

        return facts.ToEquatableArray();

        void Add(MethodFact fact)
        {
            if (fact.Implements.Count + fact.Returns.Count + fact.ParameterUses.Count + fact.DelegateCalls.Count > 0)
            {
                facts.Add(fact);
            }
        }
    }

    private MethodFact Read(SyntaxNode function, ParameterListSyntax parameters, IMethodSymbol method, string id) => new(
        id,
        method.MethodKind == MethodKind.LocalFunction ? null : MemberScope.IdOf(method.ContainingType),
        Implemented(method).Distinct().ToEquatableArray(),
        Returns(function, method).ToEquatableArray(),
        ParameterUses(parameters, method).ToEquatableArray(),
        DelegateCalls(parameters).ToEquatableArray());

    private static IEnumerable<string> Implemented(IMethodSymbol method)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation)
            || !method.Parameters.Any(static parameter => BuilderTypes.MayBeBuilder(parameter.Type)))
        {
            yield break;
        }

        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            yield return MemberScope.IdOf(overridden);
        }

        foreach (var @explicit in method.ExplicitInterfaceImplementations)
        {
            yield return MemberScope.IdOf(@explicit);
        }

        foreach (var implemented in method.ContainingType.AllInterfaces)
        {
            foreach (var member in implemented.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    yield return MemberScope.IdOf(member);
                }
            }
        }
    }

    private IEnumerable<RouteSource> Returns(SyntaxNode function, IMethodSymbol method)
    {
        if (!BuilderTypes.MayBeBuilder(method.ReturnType))
        {
            yield break;
        }

        foreach (var returned in scope.Returns)
        {
            if (scope.FunctionAround(returned) == function)
            {
                yield return sources.Of(returned) ?? RouteSource.Unreadable.Instance;
            }
        }
    }

    // Only what takes conventions, or may be anything, can be declared something.
    private IEnumerable<ParameterUse> ParameterUses(ParameterListSyntax parameters, IMethodSymbol method)
    {
        for (var i = 0; i < parameters.Parameters.Count && i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i].Type is ITypeParameterSymbol || BuilderTypes.TakesConventions(method.Parameters[i].Type))
            {
                foreach (var use in uses.OfParameter(parameters.Parameters[i]))
                {
                    yield return new(i, use);
                }
            }
        }
    }

    private IEnumerable<DelegateCall> DelegateCalls(ParameterListSyntax parameters)
    {
        foreach (var call in scope.Calls)
        {
            if (call is InvocationExpressionSyntax invocation
                && (invocation.Expression as IdentifierNameSyntax ?? CallSyntax.Receiver(invocation) as IdentifierNameSyntax) is { } name
                && (invocation.Expression is IdentifierNameSyntax || CallSyntax.Name(invocation)?.Identifier.ValueText == "Invoke")
                && scope.Find(name.Identifier.ValueText, name) is ParameterSyntax parameter
                && parameters.Parameters.IndexOf(parameter) is var ordinal and >= 0)
            {
                var arguments = invocation.ArgumentList.Arguments;
                for (var i = 0; i < arguments.Count; i++)
                {
                    if (sources.Of(arguments[i].Expression) is { } source)
                    {
                        yield return new(ordinal, i, source);
                    }
                }
            }
        }
    }
}
