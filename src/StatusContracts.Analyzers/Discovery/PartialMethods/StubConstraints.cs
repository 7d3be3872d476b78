using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.PartialMethods;

/// <summary>The <c>where</c> clauses of the implementing part of a partial method.</summary>
internal static class StubConstraints
{
    /// <summary>Appends the clauses of <paramref name="method"/>, each after a space.</summary>
    public static void Append(StringBuilder text, IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        foreach (var clause in declaration.ConstraintClauses)
        {
            var parameter = method.TypeParameters.FirstOrDefault(
                candidate => candidate.Name == clause.Name.Identifier.ValueText);
            if (parameter is null)
            {
                continue;
            }

            // An override inherits its constraints and may repeat only these keywords.
            var constraints = method.IsOverride
                ? clause.Constraints
                    .Where(constraint => constraint is ClassOrStructConstraintSyntax or DefaultConstraintSyntax)
                    .Select(constraint => constraint.ToString())
                : Of(parameter);
            text.Append(" where ").Append(clause.Name.Identifier.Text).Append(" : ")
                .Append(string.Join(", ", constraints));
        }
    }

    private static IEnumerable<string> Of(ITypeParameterSymbol parameter)
    {
        if (parameter.HasUnmanagedTypeConstraint)
        {
            yield return "unmanaged";
        }
        else if (parameter.HasValueTypeConstraint)
        {
            yield return "struct";
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            yield return parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated
                ? "class?"
                : "class";
        }
        else if (parameter.HasNotNullConstraint)
        {
            yield return "notnull";
        }

        for (var i = 0; i < parameter.ConstraintTypes.Length; i++)
        {
            yield return parameter.ConstraintTypes[i]
                .WithNullableAnnotation(parameter.ConstraintNullableAnnotations[i])
                .ToDisplayString(StubSignature.Types);
        }

        if (parameter.HasConstructorConstraint)
        {
            yield return "new()";
        }

        if (parameter.AllowsRefLikeType)
        {
            yield return "allows ref struct";
        }
    }
}
