using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>
/// Declares an endpoint that is planned, however it says so by itself today: <c>[NotImplementedYet("…")]</c>. The body of a
/// method stays, or goes where the generator writes one; that of a lambda becomes <c>Stub.Result</c> where that compiles.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareStubFix)), Shared]
public sealed class DeclareStubFix : SyntaxFix
{
    /// <summary>Declare, and leave the rest.</summary>
    internal const string Key = "DeclareStub";

    /// <summary>Declare, and leave the body to the generator.</summary>
    internal const string DropKey = "DeclareStubWithoutBody";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Descriptors.STC1001_RestrictionAnswers501.Id,
        Descriptors.STC1004_ThrowingStub.Id,
        Descriptors.STC1008_HandWrittenStub.Id,
    ];

    private protected override IEnumerable<SyntaxEdit> Edits(Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations.FirstOrDefault() is { } declaration
            && diagnostic.Properties.TryGetValue(FixData.Feature, out var feature) && feature is not null)
        {
            yield return new(
                $"Declare with [NotImplementedYet({SymbolDisplay.FormatLiteral(feature, quote: true)})]",
                Key,
                declaration,
                (editor, node) => Declare(editor, node, feature, diagnostic.Properties));
            if (diagnostic.Properties.ContainsKey(FixData.DropsBody))
            {
                yield return new(
                    "Declare, and drop the body",
                    DropKey,
                    declaration,
                    (editor, node) => DeclareWithoutBody(editor, node, feature));
            }
        }
    }

    private static void Declare(
        DocumentEditor editor, SyntaxNode declaration, string feature, ImmutableDictionary<string, string?> data)
    {
        if (Annotation.Of(editor, KnownTypes.NotImplementedYetAttribute, feature) is not { } attribute)
        {
            return;
        }

        // The stub is named before the editor replaces anything.
        var stub = data.TryGetValue(FixData.StubBody, out var member) && member is not null
            ? Annotation.TypeName(editor, KnownTypes.Stub) is { } type
                ? (ExpressionSyntax)editor.Generator.MemberAccessExpression(type, member)
                : null
            : null;
        editor.ReplaceNode(declaration, (current, _) =>
            Annotation.Add(current, attribute) is var annotated
            && stub is not null && annotated is ParenthesizedLambdaExpressionSyntax lambda
                ? StubLambda.Of(lambda, stub, data.ContainsKey(FixData.DropsParameters))
                : annotated);
    }

    private static void DeclareWithoutBody(DocumentEditor editor, SyntaxNode declaration, string feature)
    {
        if (Annotation.Of(editor, KnownTypes.NotImplementedYetAttribute, feature) is not { } attribute)
        {
            return;
        }

        editor.ReplaceNode(declaration, (current, _) =>
            current is MethodDeclarationSyntax method ? Annotation.Add(PartialStub.Of(method), attribute) : current);
        foreach (var type in declaration.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            editor.ReplaceNode(type, (current, _) => current is TypeDeclarationSyntax it ? PartialStub.Container(it) : current);
        }
    }
}
