namespace StatusContracts.Diagnostics;

/// <summary>
/// The rules: what each says, how loudly, and where its page is. The id stands in the name, so that one search leads from
/// a user's report to everything that belongs to it. The thousand is the concern: wrong answers, declarations, wiring.
/// </summary>
internal static partial class Descriptors
{
    /// <summary>What every id begins with.</summary>
    public const string IdPrefix = "STC";

    /// <summary>The folder of the rules' pages, one for each id.</summary>
    public const string HelpLinkBase =
        "https://github.com/StatusContracts/StatusContracts/blob/main/src/StatusContracts.Analyzers/Rules/";

    private const string Page = ".md";
}
