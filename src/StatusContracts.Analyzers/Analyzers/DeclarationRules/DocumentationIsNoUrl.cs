using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>STC2005: the documentation of a declaration is no URL that an answer can link to.</summary>
internal static class DocumentationIsNoUrl
{
    public static Diagnostic? Judge(DeclarationUse use) =>
        use.Argument(nameof(StubFacts.Documentation)) is { Value.Value: { } text, Expression: var written }
        && DocumentationUrl.Of(text) is null
            ? Diagnostic.Create(Descriptors.STC2005_DocumentationIsNoUrl, written.GetLocation(), text)
            : null;
}
