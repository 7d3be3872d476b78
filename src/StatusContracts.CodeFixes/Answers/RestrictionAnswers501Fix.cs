using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Shared;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>
/// Declares the restriction for what it is: <c>[MethodNotAllowed("DELETE", "…")]</c> on a handler that is mapped to the method
/// makes its endpoint the refusal. The body is not reached any more; the code in it says the same, for those who read it.
/// That it is only planned, <see cref="DeclareStubFix"/> declares.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RestrictionAnswers501Fix)), Shared]
public sealed class RestrictionAnswers501Fix : SyntaxFix
{
    /// <summary>Declare that the resource does not have the method.</summary>
    internal const string Key = "DeclareRefusal";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.STC1001_RestrictionAnswers501.Id, Descriptors.STC1011_EndpointOnlyRefuses.Id];

    private protected override IEnumerable<SyntaxEdit> Edits(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixData.Methods, out var methods) || methods is null
            || !diagnostic.Properties.TryGetValue(FixData.Reason, out var reason) || reason is null
            || diagnostic.AdditionalLocations.FirstOrDefault() is not { } declaration)
        {
            yield break;
        }

        var refused = methods.Split(',');
        yield return new(
            $"Refuse {string.Join(" and ", refused)} with [MethodNotAllowed]",
            Key,
            declaration,
            (editor, node) =>
            {
                var attributes = refused
                    .Select(method => Annotation.Of(editor, KnownTypes.MethodNotAllowedAttribute, method, reason))
                    .OfType<AttributeListSyntax>()
                    .SelectMany(list => list.Attributes)
                    .ToList();
                if (attributes.Count == 0)
                {
                    return;
                }

                if (diagnostic.AdditionalLocations is [_, { } code])
                {
                    var written = editor.OriginalRoot.FindNode(code.SourceSpan, getInnermostNodeForTie: true);
                    editor.ReplaceNode(written, StatusCodeSyntax.With(editor, written, Problem.NotImplementedStatus, Problem.MethodNotAllowedStatus));
                }

                editor.ReplaceNode(node, (current, _) =>
                    Annotation.Add(current, SyntaxFactory.AttributeList(SyntaxFactory.SeparatedList(attributes))));
            });
    }
}
