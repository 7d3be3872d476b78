using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.PartialMethods;

/// <summary>The partial methods that <c>[NotImplementedYet]</c> declares and that have no body yet.</summary>
internal static class PartialStubs
{
    /// <summary>Whether <paramref name="node"/> is a partial method without a body, or a partial type.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        MethodDeclarationSyntax method => IsDefinition(method),
        TypeDeclarationSyntax type => type.Modifiers.Any(SyntaxKind.PartialKeyword),
        _ => false,
    };

    /// <summary>The stubs that the attribute declares: the method, or the actions of the class.</summary>
    public static EquatableArray<PartialStub> Read(
        GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.SemanticModel.Compilation is not CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp8 })
        {
            // Generated files speak of nullability, which older versions cannot read.
            return default;
        }

        var facts = context.Attributes.IsEmpty ? null : Declarations.Stub(context.Attributes[0]);
        return context.TargetSymbol switch
        {
            IMethodSymbol method when Read(method, facts, cancellationToken) is { } stub => new([stub]),
            INamedTypeSymbol type => Actions(type)
                .Select(action => Read(action, facts, cancellationToken))
                .OfType<PartialStub>()
                .ToEquatableArray(),
            _ => default,
        };
    }

    /// <summary>
    /// What the attribute of a class speaks of. Other partial methods without a body wait for other generators
    /// (<c>[LoggerMessage]</c>, <c>[GeneratedRegex]</c>), or may stay without one.
    /// </summary>
    private static IEnumerable<IMethodSymbol> Actions(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(method =>
            method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsGenericMethod: false }
            && !method.GetAttributes().Any(Declarations.IsStub));

    private static PartialStub? Read(IMethodSymbol method, StubFacts? facts, CancellationToken cancellationToken)
    {
        if (method is not { IsPartialDefinition: true, PartialImplementationPart: null }
            || method.DeclaringSyntaxReferences is not { Length: 1 } references
            || references[0].GetSyntax(cancellationToken) is not MethodDeclarationSyntax declaration
            || !IsDefinition(declaration)
            || StubTypes.Read(method.ContainingType, declaration) is not { } type
            || StubSignature.Read(method, declaration) is not { } signature)
        {
            return null;
        }

        var outParameters = method.Parameters
            .Where(parameter => parameter.RefKind == RefKind.Out)
            .Select(parameter => declaration.ParameterList.Parameters[parameter.Ordinal].Identifier.Text);
        return new(
            type, method.Name, signature, outParameters.ToEquatableArray(), StubAnswers.Read(method), Message(facts));
    }

    private static bool IsDefinition(MethodDeclarationSyntax method) =>
        method is { Body: null, ExpressionBody: null, ExplicitInterfaceSpecifier: null }
        && method.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !method.Modifiers.Any(modifier => modifier.Kind()
            is SyntaxKind.AbstractKeyword or SyntaxKind.ExternKeyword or SyntaxKind.AsyncKeyword);

    // The exception names feature and version even where the declaration words its own detail for clients.
    private static string Message(StubFacts? facts) =>
        facts is null ? "Planned, not implemented yet." : Problem.Planned(facts with { Detail = null }, allow: null).Detail;
}
