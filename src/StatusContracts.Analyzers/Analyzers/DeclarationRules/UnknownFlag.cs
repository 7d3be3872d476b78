using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>STC2012: a stub waits for a flag that the one place where flags are declared does not have.</summary>
internal static class UnknownFlag
{
    /// <param name="flags">All that there are; null where nobody says so.</param>
    public static Diagnostic? Judge(DeclarationUse use, Lazy<FeatureFlagList?> flags) =>
        use.IsGated
        && use.Argument(nameof(StubFacts.Until)) is { Value.Value: { } flag, Expression: var written }
        && !string.IsNullOrWhiteSpace(flag)
        && flags.Value is { } known && !known.Contains(flag)
            ? Diagnostic.Create(Descriptors.STC2012_UnknownFlag, written.GetLocation(), flag, known.Label)
            : null;
}
