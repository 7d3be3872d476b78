using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

// The types of expressions. To bind one, the compiler binds the whole member around it, handlers included: where nullable
// reference types are on, it follows what is null from the first statement. So what can be looked up is.
internal sealed partial class RouteSources
{
    /// <summary>A declared variable, by the type that the compiler gives it.</summary>
    private RouteSource? Typed(SyntaxNode declaration)
    {
        var type = declaration is VariableDeclaratorSyntax variable && TypeOf(variable) is { } local
            ? local
            : scope.Model.GetDeclaredSymbol(declaration, scope.CancellationToken) switch
            {
                ILocalSymbol symbol => symbol.Type,
                IParameterSymbol parameter => parameter.Type,
                _ => null,
            };
        return type is null ? null : BuilderTypes.Source(type);
    }

    /// <summary>Any expression, by its type.</summary>
    private RouteSource? Bound(ExpressionSyntax expression) =>
        (TypeOf(expression) ?? scope.Model.GetTypeInfo(expression, scope.CancellationToken).Type) is { } type
            ? BuilderTypes.Source(type)
            : null;

    /// <summary>The type of <paramref name="expression"/>; null where a look-up does not tell.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var name } when scope.Find(name, expression) is { } declaration =>
            declaration is VariableDeclaratorSyntax variable ? TypeOf(variable) : null,
        IdentifierNameSyntax { Identifier.ValueText: var name } => scope.Lookup(name) switch
        {
            [IFieldSymbol field] => field.Type,
            [IPropertySymbol property] => property.Type,
            _ => null,
        },
        MemberAccessExpressionSyntax { Expression: var receiver, Name: IdentifierNameSyntax { Identifier.ValueText: var name } } =>
            Members(TypeOf(receiver), name) is [IPropertySymbol { DeclaredAccessibility: Accessibility.Public } property] ? property.Type : null,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name: IdentifierNameSyntax { Identifier.ValueText: var name } } } call
            when !targets.IsDeclared(name) => ReturnType(call, receiver, name),
        ObjectCreationExpressionSyntax creation => scope.LookupType(creation.Type),
        ParenthesizedExpressionSyntax inner => TypeOf(inner.Expression),
        _ => null,
    };

    private ITypeSymbol? TypeOf(VariableDeclaratorSyntax variable)
    {
        if (variable is not { Parent: VariableDeclarationSyntax { Type: var type, Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax } }
            || !_typing.Add(variable))
        {
            return null;
        }

        var found = scope.LookupType(type is NullableTypeSyntax nullable ? nullable.ElementType : type) is { IsReferenceType: true } named ? named
            : type.IsVar && variable.Initializer is { Value: var value } ? TypeOf(value)
            : null;
        _typing.Remove(variable);
        return found;
    }

    // What is declared with itself does not compile, but is typed.
    private readonly HashSet<SyntaxNode> _typing = [];

    // Of overloads that return the same it does not matter which it is.
    private ITypeSymbol? ReturnType(InvocationExpressionSyntax call, ExpressionSyntax receiver, string name)
    {
        var isStatic = receiver is not IdentifierNameSyntax { Identifier.ValueText: var text } || scope.Find(text, receiver) is null;
        var container = isStatic ? scope.LookupType(receiver) : null;
        var members = Members(container ?? TypeOf(receiver), name);
        ITypeSymbol? type = null;
        var isCallable = false;
        foreach (var member in members)
        {
            if (member is not IMethodSymbol { DeclaredAccessibility: Accessibility.Public, IsGenericMethod: false } method
                || method.IsStatic != container is not null
                || (type is not null && !SymbolEqualityComparer.Default.Equals(type, method.ReturnType)))
            {
                return null;
            }

            type = method.ReturnType;
            isCallable |= method.Parameters.Length == call.ArgumentList.Arguments.Count;
        }

        // What no overload takes may be an extension method's.
        return isCallable && type is { TypeKind: not TypeKind.Error } ? type : null;
    }

    // Of the nearest type that has any of that name.
    private static ImmutableArray<ISymbol> Members(ITypeSymbol? type, string name)
    {
        for (; type is INamedTypeSymbol; type = type.BaseType)
        {
            if (type.GetMembers(name) is { Length: > 0 } members)
            {
                return members;
            }
        }

        return [];
    }
}
