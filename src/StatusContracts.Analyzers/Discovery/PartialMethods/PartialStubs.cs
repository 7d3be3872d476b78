using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Discovery.Rereading;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.PartialMethods;

/// <summary>The partial methods that <c>[NotImplementedYet]</c> declares and that have no body yet.</summary>
internal static class PartialStubs
{
    /// <summary>What was read of the methods and classes of a program: one reads the others only by what they declare.</summary>
    internal static readonly Reread<EquatableArray<PartialStub>> Readings = new(Read);

    /// <summary>Whether <paramref name="node"/> is a partial method without a body, or a partial type, that has attributes.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        MethodDeclarationSyntax { AttributeLists.Count: > 0 } method => IsDefinition(method),
        TypeDeclarationSyntax { AttributeLists.Count: > 0 } type => type.Modifiers.Any(SyntaxKind.PartialKeyword),
        _ => false,
    };

    /// <summary>The stubs that the attribute declares, if it stands there: the method, or the actions of the class.</summary>
    public static EquatableArray<PartialStub> Read(GeneratorSyntaxContext context, CancellationToken cancellationToken) =>
        Readings.Of(context.Node, context.SemanticModel, cancellationToken);

    private static EquatableArray<PartialStub> Read(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        // Generated files speak of nullability, which older versions cannot read.
        if (model.Compilation is not CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp8 }
            || model.GetDeclaredSymbol(node, cancellationToken) is not { } symbol
            || symbol.GetAttributes().FirstOrDefault(attribute => Declarations.IsStub(attribute) && IsIn(attribute, node)) is not { } declared)
        {
            return default;
        }

        var facts = Declarations.Stub(declared);
        return symbol switch
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

    // Another part of a class has attributes of its own, and of a method the part with a body.
    private static bool IsIn(AttributeData attribute, SyntaxNode node) =>
        attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == node.SyntaxTree && node.Span.Contains(reference.Span);

    private static bool IsDefinition(MethodDeclarationSyntax method) =>
        method is { Body: null, ExpressionBody: null, ExplicitInterfaceSpecifier: null }
        && method.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !method.Modifiers.Any(modifier => modifier.Kind()
            is SyntaxKind.AbstractKeyword or SyntaxKind.ExternKeyword or SyntaxKind.AsyncKeyword);

    // The exception names feature and version even where the declaration words its own detail for clients.
    private static string Message(StubFacts? facts) =>
        facts is null ? "Planned, not implemented yet." : Problem.Planned(facts with { Detail = null }, allow: null).Detail;
}
