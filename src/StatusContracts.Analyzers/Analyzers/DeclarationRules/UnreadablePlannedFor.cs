using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>STC2006: what a stub is planned for can be compared with no build.</summary>
internal static class UnreadablePlannedFor
{
    public static Diagnostic? Judge(DeclarationUse use) =>
        use.Argument(nameof(StubFacts.PlannedFor)) is { Value.Value: { } text, Expression: var written }
        && Plan.Parse(text) is null
            ? Diagnostic.Create(Descriptors.STC2006_UnreadablePlannedFor, written.GetLocation(), text)
            : null;
}
