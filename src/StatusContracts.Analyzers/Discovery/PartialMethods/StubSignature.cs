using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.PartialMethods;

/// <summary>
/// The head of the implementing part of a partial method. Both parts must agree in every modifier, so modifiers and names
/// are taken as they were typed; types are written in full, since the usings of the file are not there.
/// </summary>
internal static class StubSignature
{
    /// <summary>How a type is written where no using is known.</summary>
    public static readonly SymbolDisplayFormat Types = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The head, without default values, which belong to the declaring part; null while it is half typed.</summary>
    public static string? Read(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var parameters = declaration.ParameterList.Parameters;
        if (declaration.Identifier.IsMissing
            || parameters.Count != method.Parameters.Length
            || parameters.Any(parameter => parameter.Identifier.IsMissing))
        {
            return null;
        }

        var text = new StringBuilder();
        Modifiers(text, declaration.Modifiers);
        text.Append(method.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.RefReadOnly => "ref readonly ",
            _ => "",
        });
        text.Append(method.ReturnType.ToDisplayString(Types)).Append(' ').Append(declaration.Identifier.Text);
        if (declaration.TypeParameterList is { } typeParameters)
        {
            text.Append('<')
                .Append(string.Join(", ", typeParameters.Parameters.Select(parameter => parameter.Identifier.Text)))
                .Append('>');
        }

        text.Append('(');
        for (var i = 0; i < parameters.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Modifiers(text, parameters[i].Modifiers);
            text.Append(method.Parameters[i].Type.ToDisplayString(Types)).Append(' ').Append(parameters[i].Identifier.Text);
        }

        text.Append(')');
        StubConstraints.Append(text, method, declaration);
        return text.ToString();
    }

    private static void Modifiers(StringBuilder text, SyntaxTokenList modifiers)
    {
        foreach (var modifier in modifiers)
        {
            text.Append(modifier.Text).Append(' ');
        }
    }
}
