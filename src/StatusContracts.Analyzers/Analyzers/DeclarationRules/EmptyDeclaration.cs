using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>STC2010: a stub names no feature, or a refusal gives no reason.</summary>
internal static class EmptyDeclaration
{
    public static Diagnostic? Judge(DeclarationUse use)
    {
        var name = use.IsStub ? nameof(StubFacts.Feature) : nameof(RefusalFacts.Reason);
        return use.Argument(name) is { Value.IsKnown: true, Expression: var written } argument
            && string.IsNullOrWhiteSpace(argument.Value.Value)
                ? Diagnostic.Create(Descriptors.STC2010_EmptyDeclaration, written.GetLocation(), name.ToLowerInvariant())
                : null;
    }
}
