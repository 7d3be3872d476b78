using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>STC2010: a stub names no feature or an empty flag, or a refusal gives no reason.</summary>
internal static class EmptyDeclaration
{
    public static Diagnostic? Judge(DeclarationUse use) => use.IsStub
        ? Judge(use, nameof(StubFacts.Feature), "feature") ?? JudgeFlag(use)
        : Judge(use, nameof(RefusalFacts.Reason), "reason");

    // Null is no flag at all.
    private static Diagnostic? JudgeFlag(DeclarationUse use) =>
        use.IsGated ? Judge(use, nameof(StubFacts.Until), "flag", "the name of one, or leave Until out") : null;

    private static Diagnostic? Judge(DeclarationUse use, string fact, string word, string text = "it in words that callers understand") =>
        use.Argument(fact) is { Value.IsKnown: true, Expression: var written } argument
        && string.IsNullOrWhiteSpace(argument.Value.Value)
            ? Diagnostic.Create(Descriptors.STC2010_EmptyDeclaration, written.GetLocation(), word, text)
            : null;
}
