using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>Which function of the app a call runs. Look-ups come first, binding is for what stays ambiguous.</summary>
internal sealed class CallTargets(MemberScope scope)
{
    // Asked for every call of every member: one walk over the declared names serves a compilation.
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> DeclaredNames = new();

    private readonly Dictionary<ExpressionSyntax, CallTarget?> _known = [];

    /// <summary>Whether the compilation itself declares a member of that name.</summary>
    public bool IsDeclared(string name) => DeclaredNames.GetValue(scope.Model.Compilation, NamesOf).Contains(name);

    /// <summary>The function of the app that <paramref name="call"/> runs; null when it is another's, or is not known.</summary>
    public CallTarget? Find(ExpressionSyntax call)
    {
        if (!_known.TryGetValue(call, out var target))
        {
            _known.Add(call, target = call switch
            {
                InvocationExpressionSyntax invocation => FindInvoked(invocation),
                BaseObjectCreationExpressionSyntax => Bind(call),
                _ => null,
            });
        }

        return target;
    }

    /// <summary>Whether <paramref name="call"/>, by its name the framework's or ours, is that indeed.</summary>
    public bool IsFrameworks(InvocationExpressionSyntax call, SimpleNameSyntax name, bool isAmbiguous)
    {
        if (name is GenericNameSyntax)
        {
            return false;
        }

        if (!isAmbiguous && !IsDeclared(name.Identifier.ValueText))
        {
            return true;
        }

        // While a handler is being typed no overload fits; the candidates tell whose method it is.
        var info = scope.Model.GetSymbolInfo(call, scope.CancellationToken);
        return info.Symbol is IMethodSymbol method
            ? IsMappingOrDeclaration(method)
            : info.CandidateSymbols.OfType<IMethodSymbol>().Any(IsMappingOrDeclaration);
    }

    // The framework's own mapping method, or a declaration of ours.
    private static bool IsMappingOrDeclaration(IMethodSymbol method) =>
        method.ContainingType is { } type
        && type.IsIn(KnownTypes.Namespaces.Builder)
        && method.Locations is [{ IsInSource: false }, ..]
        && ((method.ReducedFrom ?? method).Parameters is [{ Type: var first }, ..] && BuilderTypes.MapsRoutes(first)
            || type.Is(KnownTypes.StatusContractConventions)
            || method.Name == MapNames.WithMetadata);

    /// <summary>The methods that <paramref name="expression"/> names, by look-up alone; none when that does not tell.</summary>
    public IReadOnlyList<IMethodSymbol> MethodsNamed(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case SimpleNameSyntax name when scope.Find(name.Identifier.ValueText, name) is null:
                return [.. scope.Lookup(name.Identifier.ValueText).OfType<IMethodSymbol>()];
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name }:
                return [.. scope.Lookup(name.Identifier.ValueText).OfType<IMethodSymbol>()];
            case MemberAccessExpressionSyntax access when scope.LookupType(access.Expression) is { TypeKind: not TypeKind.TypeParameter } type:
                for (ITypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
                {
                    if (declaring.GetMembers(access.Name.Identifier.ValueText).OfType<IMethodSymbol>().ToList() is { Count: > 0 } methods)
                    {
                        return methods;
                    }
                }

                return [];
            default:
                return [];
        }
    }

    private CallTarget? FindInvoked(InvocationExpressionSyntax call)
    {
        if (CallSyntax.Name(call) is not { } name)
        {
            return null;
        }

        if (call.Expression is SimpleNameSyntax && scope.Find(name.Identifier.ValueText, name) is { } local)
        {
            return local is LocalFunctionStatementSyntax function
                ? new(scope.IdOf(function), Symbol: null, function, IsReduced: false)
                : null;
        }

        if (!IsDeclared(name.Identifier.ValueText))
        {
            return null;
        }

        return MethodsNamed(call.Expression) is [{ } method] ? Target(method) : Bind(call);
    }

    private CallTarget? Bind(ExpressionSyntax call)
    {
        var info = scope.Model.GetSymbolInfo(call, scope.CancellationToken);
        var symbol = info.Symbol ?? (info.CandidateSymbols is [{ } candidate] ? candidate : null);
        return symbol is IMethodSymbol method ? Target(method) : null;
    }

    private static CallTarget? Target(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.Locations.Any(static location => location.IsInSource)
            ? new(MemberScope.IdOf(definition), definition, Function: null, method.ReducedFrom is not null)
            : null;
    }

    private static HashSet<string> NamesOf(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        compilation.ContainsSymbolsWithName(
            name =>
            {
                names.Add(name);
                return false;
            },
            SymbolFilter.Member);
        return names;
    }
}
