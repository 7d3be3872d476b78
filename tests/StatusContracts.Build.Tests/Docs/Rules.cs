using Microsoft.CodeAnalysis;
using StatusContracts.Docs;

namespace StatusContracts.Build.Tests.Docs;

/// <summary>Rules that nobody wrote, one of each severity.</summary>
internal static class Rules
{
    public static readonly Rule Loud = Of("STC9001", DiagnosticSeverity.Error) with { HasFix = true };
    public static readonly Rule Plain = Of("STC9002", DiagnosticSeverity.Warning);
    public static readonly Rule Quiet = Of("STC9003", DiagnosticSeverity.Info);
    public static readonly Rule Silent = Of("STC9004", DiagnosticSeverity.Hidden);
    public static readonly Rule Optional = Of("STC9005", DiagnosticSeverity.Warning) with { IsEnabled = false };

    public static readonly Rule[] All = [Loud, Plain, Quiet, Silent, Optional];

    private static Rule Of(string id, DiagnosticSeverity severity) =>
        new(id, $"The title of {id}", $"Why {id} is there.", "Answers", severity, IsEnabled: true, $"https://example.com/{id}.md", HasFix: false);
}
