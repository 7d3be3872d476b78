using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery;

/// <summary>
/// Attributes of lambdas and local functions. The compiler binds the statement around one whenever it is asked for it, and
/// forgets that again: so what is written in the usual way is found by look-up, and only the rest is bound.
/// </summary>
internal static class InnerAttributes
{
    /// <summary>
    /// The constructor of the declaration that <paramref name="attribute"/> is for certain: it is given texts alone, and
    /// names nothing but the library's type. Null where only binding tells.
    /// </summary>
    public static IMethodSymbol? Constructor(AttributeSyntax attribute, Compilation compilation) =>
        attribute.Parent?.Parent is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
        && attribute.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { SpanStart: var position }
        && Type(attribute.Name, LookUpModels.Of(attribute.SyntaxTree, compilation), position) is { InstanceConstructors: [{ } constructor] } type
        && Fits(attribute, constructor, type)
            ? constructor
            : null;

    // The compiler looks for the name with and without the suffix, and takes neither where there are both.
    private static INamedTypeSymbol? Type(NameSyntax name, SemanticModel model, int position)
    {
        var container = default(INamespaceOrTypeSymbol);
        if (name is QualifiedNameSyntax { Left: var left, Right: var right })
        {
            container = Namespace(left, model, position);
            if (container is null)
            {
                return null;
            }

            name = right;
        }

        return name is IdentifierNameSyntax { Identifier.ValueText: var text }
            && Found(text).Concat(Found(text + nameof(Attribute))).ToList() is [INamedTypeSymbol type]
            && (Declarations.IsStub(type) || Declarations.IsRefusal(type))
                ? type
                : null;

        IEnumerable<ISymbol> Found(string spelt) => model.LookupNamespacesAndTypes(position, container, spelt);
    }

    private static INamespaceSymbol? Namespace(NameSyntax name, SemanticModel model, int position) => name switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var text } =>
            model.LookupNamespacesAndTypes(position, name: text) is [INamespaceSymbol found] ? found : null,
        QualifiedNameSyntax { Left: var left, Right: IdentifierNameSyntax { Identifier.ValueText: var text } } =>
            Namespace(left, model, position) is { } outer
            && model.LookupNamespacesAndTypes(position, outer, text) is [INamespaceSymbol found]
                ? found
                : null,
        _ => null,
    };

    private static bool Fits(AttributeSyntax attribute, IMethodSymbol constructor, INamedTypeSymbol type)
    {
        var positional = 0;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (!argument.Expression.IsKind(SyntaxKind.StringLiteralExpression) || argument.NameColon is not null)
            {
                return false;
            }

            if (argument.NameEquals is null)
            {
                positional++;
            }
            else if (type.GetMembers(argument.NameEquals.Name.Identifier.ValueText) is not [IPropertySymbol { SetMethod: not null }])
            {
                return false;
            }
        }

        return positional == constructor.Parameters.Length;
    }
}
