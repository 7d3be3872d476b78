using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StatusContracts.Analyzers;

/// <summary>How analyzers come to each attribute that a person wrote.</summary>
/// <remarks>
/// A partial method whose body is generated, which is what a stub looks like, counts as generated code as a whole: an
/// analyzer that leaves generated code alone gets no action for the method, nor for the syntax of the part that its author
/// wrote. The type around it is the author's, and so its bodiless methods are read from there.
/// </remarks>
internal static class AttributeActions
{
    private static readonly ImmutableArray<SyntaxKind> Types =
    [
        SyntaxKind.ClassDeclaration,
        SyntaxKind.StructDeclaration,
        SyntaxKind.InterfaceDeclaration,
        SyntaxKind.RecordDeclaration,
        SyntaxKind.RecordStructDeclaration,
    ];

    /// <summary>Runs <paramref name="action"/> once for each attribute. The node of its context may be the type around it.</summary>
    public static void RegisterAttributeAction(
        this CompilationStartAnalysisContext context, Action<AttributeSyntax, SyntaxNodeAnalysisContext> action)
    {
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (node.Node is AttributeSyntax attribute && !IsOnBodilessPart(attribute))
                {
                    action(attribute, node);
                }
            },
            SyntaxKind.Attribute);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                foreach (var member in ((TypeDeclarationSyntax)node.Node).Members)
                {
                    if (IsBodilessPart(member))
                    {
                        foreach (var attribute in member.AttributeLists.SelectMany(static list => list.Attributes))
                        {
                            action(attribute, node);
                        }
                    }
                }
            },
            Types);
    }

    private static bool IsOnBodilessPart(AttributeSyntax attribute) =>
        attribute.Parent?.Parent is MemberDeclarationSyntax member && IsBodilessPart(member);

    private static bool IsBodilessPart(MemberDeclarationSyntax member) =>
        member is MethodDeclarationSyntax { Body: null, ExpressionBody: null } && member.Modifiers.Any(SyntaxKind.PartialKeyword);
}
