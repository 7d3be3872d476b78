using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>The HTTP methods that a call of MapMethods lists.</summary>
internal static class MethodLists
{
    /// <summary>As in <see cref="Model.Endpoint.Methods"/>: null when one cannot be read.</summary>
    public static EquatableArray<string>? Read(ExpressionSyntax? list, MemberScope scope)
    {
        var methods = new List<string>();
        foreach (var element in Elements(list, scope) ?? [null])
        {
            if (ConstantTexts.Read(element, scope).Value is not { } method)
            {
                return null;
            }

            methods.Add(method);
        }

        return Canonical(methods);
    }

    /// <summary>The list in a call of MapMethods; null for any other call.</summary>
    public static ExpressionSyntax? Argument(InvocationExpressionSyntax call) =>
        CallSyntax.Name(call)?.Identifier.ValueText == MapNames.MapMethods
            ? CallSyntax.Argument(call.ArgumentList.Arguments, MapNames.MethodsParameter, CallSyntax.IsStaticForm(CallSyntax.Receiver(call)) ? 2 : 1)
            : null;

    private static EquatableArray<string> Canonical(IEnumerable<string> methods)
    {
        var distinct = new SortedSet<string>(methods.Select(static method => HttpVerb.Canonical(method) ?? method), StringComparer.Ordinal);
        return distinct.ToEquatableArray();
    }

    /// <summary>The elements of a list that is written out, null for one that is no expression; null when it is not.</summary>
    public static IEnumerable<ExpressionSyntax?>? Written(ExpressionSyntax? list) => Bare(list) switch
    {
        // A spread is an element that is not readable.
        CollectionExpressionSyntax collection => collection.Elements.Select(static element => (element as ExpressionElementSyntax)?.Expression),
        InitializerExpressionSyntax initializer => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer, ArgumentList: null or { Arguments.Count: 0 } } => initializer.Expressions,
        _ => null,
    };

    private static ExpressionSyntax? Bare(ExpressionSyntax? list) => list switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        CastExpressionSyntax cast => Bare(cast.Expression),
        _ => list,
    };

    private static IEnumerable<ExpressionSyntax?>? Elements(ExpressionSyntax? list, MemberScope scope) => Bare(list) switch
    {
        IdentifierNameSyntax name => Named(name, scope),
        MemberAccessExpressionSyntax access when scope.LookupType(access.Expression)?.GetMembers(access.Name.Identifier.ValueText) is [{ } member] =>
            Field(member, scope),
        var other => Written(other),
    };

    private static IEnumerable<ExpressionSyntax?>? Named(IdentifierNameSyntax name, MemberScope scope)
    {
        var text = name.Identifier.ValueText;
        return scope.Find(text, name) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value and not IdentifierNameSyntax } local
                when scope.Uses(local, text).All(IsMapped) =>
                Elements(value, scope),
            null => scope.Lookup(text) is [{ } member] ? Field(member, scope) : null,
            _ => null,
        };
    }

    // Names in a field's initializer are looked up where the field stands, which may be another file: only texts are read.
    private static IEnumerable<ExpressionSyntax?>? Field(ISymbol member, MemberScope scope) =>
        member is IFieldSymbol { IsReadOnly: true, DeclaredAccessibility: Accessibility.Private } field
        && scope.CanAccess(field)
        && scope.Initializer(field) is { } value and not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
        && Elements(value, scope)?.ToList() is { } elements
        && elements.TrueForAll(static element => element is LiteralExpressionSyntax)
        && IsOnlyMapped(field, scope)
            ? elements
            : null;

    private static bool IsOnlyMapped(IFieldSymbol field, MemberScope scope) =>
        field.ContainingType.DeclaringSyntaxReferences
            .SelectMany(type => type.GetSyntax(scope.CancellationToken).DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == field.Name)
            .All(static use => IsMapped(use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use));

    // Handed on, an array may be written to; only one that is mapped and nothing else is what it was.
    private static bool IsMapped(ExpressionSyntax use) =>
        use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && CallSyntax.Name(call)?.Identifier.ValueText == MapNames.MapMethods;
}
