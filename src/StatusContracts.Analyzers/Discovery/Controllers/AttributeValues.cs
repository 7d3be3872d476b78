using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.Controllers;

/// <summary>
/// What the properties of an attribute will return, as far as the source tells: from its arguments, handed through the
/// constructors of the application's own attributes to those of ASP.NET Core. Without value is what cannot be read.
/// </summary>
internal sealed class AttributeValues
{
    // What refers to itself, or through more members than a person would write, is not read.
    private const int DeepestRead = 8;

    private readonly AttributeData _attribute;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly AttributeConstruction _construction;
    private int _depth;

    public AttributeValues(AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        _attribute = attribute;
        _compilation = compilation;
        _cancellationToken = cancellationToken;
        _construction = new(attribute, compilation, StaticMember, cancellationToken);
    }

    /// <summary>The value of the property <paramref name="name"/> of an interface that the attribute implements.</summary>
    public AttributeValue Property(INamedTypeSymbol contract, string name)
    {
        if (_attribute.AttributeClass is not { } type || _attribute.AttributeConstructor is null)
        {
            return default;
        }

        // The common case, without asking for implementations.
        if (FrameworkAttributes.IsKnown(type))
        {
            return FrameworkAttributes.Property(name, type, _attribute, _construction);
        }

        var declared = contract.GetMembers(name).FirstOrDefault();
        var property = declared is null ? null : type.FindImplementationForInterfaceMember(declared);
        property = property is null ? null : Override(type, property);
        return property is { DeclaringSyntaxReferences.Length: > 0 }
            ? Member(property)
            : FrameworkAttributes.Property(name, property?.ContainingType, _attribute, _construction);
    }

    // The interface is implemented once; who overrides that property has the last word.
    private static ISymbol Override(INamedTypeSymbol type, ISymbol implementation)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(implementation.Name))
            {
                for (var property = member as IPropertySymbol; property is not null; property = property.OverriddenProperty)
                {
                    if (SymbolEqualityComparer.Default.Equals(property, implementation))
                    {
                        return member;
                    }
                }
            }
        }

        return implementation;
    }

    private AttributeValue Member(ISymbol member)
    {
        if (_depth == DeepestRead || member.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference
            || !_compilation.ContainsSyntaxTree(reference.SyntaxTree))
        {
            return default;
        }

        _depth++;
        var value = (member, reference.GetSyntax(_cancellationToken)) switch
        {
            (IFieldSymbol { HasConstantValue: true } field, _) => new(field.ConstantValue),
            (IFieldSymbol { IsReadOnly: true, IsStatic: true } field, VariableDeclaratorSyntax { Initializer.Value: { } initializer })
                when !field.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared) =>
                Evaluate(initializer, field.ContainingType, call: null),
            (IFieldSymbol { IsReadOnly: true, IsStatic: false } field, VariableDeclaratorSyntax syntax) =>
                Stored(field, field.Type, syntax.Initializer?.Value),
            (IPropertySymbol property, PropertyDeclarationSyntax syntax) => Read(property, syntax),
            _ => default,
        };
        _depth--;
        return value;
    }

    private AttributeValue Read(IPropertySymbol property, PropertyDeclarationSyntax syntax)
    {
        var getter = syntax.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get");
        var computed = syntax.ExpressionBody?.Expression ?? getter?.ExpressionBody?.Expression
            ?? (getter?.Body?.Statements.FirstOrDefault() as ReturnStatementSyntax)?.Expression;
        if (computed is not null)
        {
            return Evaluate(
                computed,
                property.ContainingType,
                property.IsStatic ? null : _construction.PrimaryOf(property.ContainingType));
        }

        return getter is null or { Body: not null } || property.IsStatic ? default
            : property.SetMethod is not null && _construction.Named(property.Name) is { } named ? named
            : Stored(property, property.Type, syntax.Initializer?.Value);
    }

    // What the constructor writes, or else the initializer.
    private AttributeValue Stored(ISymbol member, ITypeSymbol memberType, ExpressionSyntax? initializer)
    {
        var written = _construction.Written(member);
        if (written is not { } assignment)
        {
            return default;
        }

        if (assignment.Value is { } value)
        {
            return Evaluate(value, member.ContainingType, assignment.Call);
        }

        if (initializer is not null)
        {
            return Evaluate(initializer, member.ContainingType, _construction.PrimaryOf(member.ContainingType));
        }

        return memberType.IsReferenceType || memberType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? new(null)
            : default;
    }

    private AttributeValue Evaluate(ExpressionSyntax expression, INamedTypeSymbol type, AttributeConstruction.Call? call) =>
        new AttributeExpression(
            _compilation.GetSemanticModel(expression.SyntaxTree),
            name => call?.Argument(name) ?? MemberNamed(type, name),
            _cancellationToken).Evaluate(expression);

    // What a constructor can name before the object is there.
    private AttributeValue? StaticMember(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).FirstOrDefault() is { IsStatic: true } member ? Member(member) : null;

    // Null when there is no such member: then the name is for the compiler to resolve.
    private AttributeValue? MemberNamed(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).FirstOrDefault() is { } member)
            {
                return Member(member);
            }
        }

        return null;
    }
}
