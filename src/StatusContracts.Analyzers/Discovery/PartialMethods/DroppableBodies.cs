using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Discovery.PartialMethods;

/// <summary>The bodies that the generator would write, were the method declared planned, partial and without one.</summary>
internal static class DroppableBodies
{
    /// <summary>Whether the body of <paramref name="function"/> can go, and nothing else has to.</summary>
    public static bool Contains(HandlerFunction function) =>
        function is { Syntax: MethodDeclarationSyntax method, Symbol: { PartialDefinitionPart: null, PartialImplementationPart: null } symbol }
        && method.ExplicitInterfaceSpecifier is null
        && ((SyntaxNode?)method.Body ?? method.ExpressionBody) is { ContainsDirectives: false }
        && method.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
        && method.Ancestors().OfType<MemberDeclarationSyntax>().All(CanBePartial)
        && StubSignature.Read(symbol, method) is not null
        && !IsLastUser(function, method);

    // Generated parts stand in other files, so no type around it may be local to its own.
    private static bool CanBePartial(MemberDeclarationSyntax container) => container switch
    {
        BaseNamespaceDeclarationSyntax => true,
        ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax => !container.Modifiers.Any(SyntaxKind.FileKeyword),
        _ => false,
    };

    // A parameter of the class that nothing reads any more is a warning (CS9113).
    private static bool IsLastUser(HandlerFunction function, MethodDeclarationSyntax method) =>
        function.Body.Descendants().OfType<IParameterReferenceOperation>()
            .Select(static reference => reference.Parameter)
            .Any(parameter => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
                && !IsReadOutside(method, parameter.Name));

    private static bool IsReadOutside(MethodDeclarationSyntax method, string name) =>
        method.Parent!.DescendantTokens(node => node != method && node is not ParameterListSyntax)
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);
}
