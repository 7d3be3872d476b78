using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>STC1009: writes what the resource has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrongAllowFix)), Shared]
public sealed class WrongAllowFix : SyntaxFix
{
    /// <summary>Correct the field.</summary>
    internal const string Key = "WriteTrueAllow";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.STC1009_WrongAllow.Id];

    private protected override IEnumerable<SyntaxEdit> Edits(Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(FixData.Allow, out var truth) && truth is not null)
        {
            yield return new(truth.Length > 0 ? $"Write Allow: {truth}" : "Empty Allow", Key, diagnostic.Location, (editor, written) =>
                editor.ReplaceNode(written, editor.Generator.LiteralExpression(truth).WithTriviaFrom(written)));
        }
    }
}
