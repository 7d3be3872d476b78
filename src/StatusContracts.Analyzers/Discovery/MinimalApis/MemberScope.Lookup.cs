using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.MinimalApis;

// What is declared outside of the member.
internal sealed partial class MemberScope
{
    private readonly Dictionary<string, IReadOnlyList<ISymbol>> _lookups = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, int Arity), INamespaceOrTypeSymbol?> _types = [];

    /// <summary>What a name that this member does not declare means.</summary>
    public IReadOnlyList<ISymbol> Lookup(string name)
    {
        if (!_lookups.TryGetValue(name, out var symbols))
        {
            _lookups.Add(name, symbols = Accessible(model => model.LookupSymbols(_position, name: name)));
        }

        return symbols;
    }

    /// <summary>What a call of <paramref name="name"/> on a <paramref name="type"/> may mean, extension methods included.</summary>
    public ImmutableArray<ISymbol> LookupMembers(ITypeSymbol type, string name) =>
        Accessible(model => model.LookupSymbols(_position, type, name, includeReducedExtensionMethods: true));

    /// <summary>The type that <paramref name="expression"/> names; null when it names something else.</summary>
    public ITypeSymbol? LookupType(ExpressionSyntax expression) => LookupContainer(expression) as ITypeSymbol;

    /// <summary>The type that the attribute <paramref name="name"/> names, with or without its suffix.</summary>
    public ITypeSymbol? LookupAttribute(NameSyntax name)
    {
        var (container, last) = name switch
        {
            SimpleNameSyntax simple => (null, simple),
            QualifiedNameSyntax { Left: var left, Right: var right } => (LookupContainer(left), right),
            AliasQualifiedNameSyntax { Name: var right } => (Model.Compilation.GlobalNamespace, right),
            _ => default,
        };
        return last is null || (container is null && name is QualifiedNameSyntax)
            ? null
            : (LookupContainer(container, last.Identifier.ValueText + "Attribute", last.Arity)
                ?? LookupContainer(container, last.Identifier.ValueText, last.Arity)) as ITypeSymbol;
    }

    /// <summary>Whether code in this member may name <paramref name="symbol"/>.</summary>
    public bool CanAccess(ISymbol symbol) => Model.IsAccessible(_position, symbol);

    /// <summary>What a field is declared with; null when that is nothing, or there is no source.</summary>
    public ExpressionSyntax? Initializer(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
            ? value
            : null;

    private INamespaceOrTypeSymbol? LookupContainer(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case SimpleNameSyntax name:
                return Find(name.Identifier.ValueText, name) is null ? LookupContainer(container: null, name) : null;
            case MemberAccessExpressionSyntax { Expression: var left, Name: var name }:
                return LookupContainer(left) is { } container ? LookupContainer(container, name) : null;
            case QualifiedNameSyntax { Left: var left, Right: var name }:
                return LookupContainer(left) is { } space ? LookupContainer(space, name) : null;
            case AliasQualifiedNameSyntax { Alias.Identifier.ValueText: "global", Name: var name }:
                return LookupContainer(Model.Compilation.GlobalNamespace, name);
            default:
                return null;
        }
    }

    private INamespaceOrTypeSymbol? LookupContainer(INamespaceOrTypeSymbol? container, SimpleNameSyntax name) =>
        LookupContainer(container, name.Identifier.ValueText, name.Arity);

    private INamespaceOrTypeSymbol? LookupContainer(INamespaceOrTypeSymbol? container, string name, int arity)
    {
        if (container is not null)
        {
            return Find(container, name, arity);
        }

        if (!_types.TryGetValue((name, arity), out var type))
        {
            _types.Add((name, arity), type = Find(container, name, arity));
        }

        return type;
    }

    // Models of the census ignore accessibility. What may not be named hides nothing: then another model has to tell.
    private ImmutableArray<ISymbol> Accessible(Func<SemanticModel, ImmutableArray<ISymbol>> lookUp)
    {
        var found = lookUp(Model);
        return Model.IgnoresAccessibility && !found.All(IsAccessible)
            ? lookUp(Model.Compilation.GetSemanticModel(Member.SyntaxTree))
            : found;
    }

    private bool IsAccessible(ISymbol symbol)
    {
        var around = Model.GetEnclosingSymbol(_position, CancellationToken);
        return Model.Compilation.IsSymbolAccessibleWithin(
            symbol, (ISymbol?)(around as INamedTypeSymbol ?? around?.ContainingType) ?? Model.Compilation.Assembly);
    }

    private INamespaceOrTypeSymbol? Find(INamespaceOrTypeSymbol? container, string name, int arity)
    {
        foreach (var symbol in Accessible(model => model.LookupNamespacesAndTypes(_position, container, name)))
        {
            var target = symbol is IAliasSymbol alias ? alias.Target : symbol as INamespaceOrTypeSymbol;
            if (target is INamespaceSymbol or ITypeParameterSymbol || target is INamedTypeSymbol type && type.Arity == arity)
            {
                return target;
            }
        }

        return null;
    }
}
