using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>
/// Answers that are written once for many functions: in a static readonly field, or in a static property that does nothing
/// but return one.
/// </summary>
internal static class KeptAnswers
{
    /// <summary>The answer that <paramref name="reference"/> stands for; null when it stands for none, or may change.</summary>
    public static WrittenAnswer? Of(IOperation reference, Compilation compilation, CancellationToken cancellationToken)
    {
        // What tells most references apart comes first: constants are no readonly fields, and most members are not static.
        if (reference is not IMemberReferenceOperation { Member: { IsStatic: true } member, Type: { } type }
            || member is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null })
            || !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly)
            || !(type.IsOrImplements(KnownTypes.Result) || type.IsOrImplements(KnownTypes.ActionResultInterface))
            || member.ContainingType.StaticConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared)
            || member.DeclaringSyntaxReferences is not [{ } declaration]
            || Value(declaration.GetSyntax(cancellationToken)) is not { } value
            || !compilation.ContainsSyntaxTree(value.SyntaxTree))
        {
            return null;
        }

        return compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value, cancellationToken)?.Unconverted() is { } kept
            ? WrittenAnswers.Read(kept)
            : null;
    }

    private static ExpressionSyntax? Value(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
        _ => null,
    };
}
