using StatusContracts.Shared;

namespace StatusContracts.Answers;

/// <summary>The <c>Link</c> field that leads to the documentation (RFC 8288, relation type <c>help</c>).</summary>
internal static class HelpLink
{
    /// <summary>The value of the field for <paramref name="documentation"/>; null when that is no <see cref="DocumentationUrl"/>.</summary>
    public static string? For(string? documentation) =>
        DocumentationUrl.Of(documentation) is { } url ? $"<{url}>; rel=\"help\"" : null;
}
