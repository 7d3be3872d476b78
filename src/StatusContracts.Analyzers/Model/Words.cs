namespace StatusContracts.Model;

/// <summary>What people write for people.</summary>
internal static class Words
{
    // Only what says by itself that something will come: "not implemented" and "not supported" may be for ever.
    private static readonly HashSet<string> OfPlans = new(StringComparer.OrdinalIgnoreCase)
    {
        "yet", "planned", "coming", "soon", "todo", "future", "upcoming", "roadmap", "backlog", "later", "wip", "fixme",
    };

    /// <summary>The words of <paramref name="text"/>; an apostrophe belongs to its word.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’'))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(text.Substring(start, i - start));
            }
        }

        return words;
    }

    /// <summary>Whether <paramref name="text"/> says that something is planned: "not yet", "coming soon", "in v2".</summary>
    public static bool SayPlan(string text) => Of(text).Exists(word => OfPlans.Contains(word) || IsVersion(word));

    /// <summary>Whether <paramref name="text"/> gives no reason: "Not implemented", "Error: not implemented.", "501".</summary>
    public static bool SayOnlyNotImplemented(string text) =>
        Of(text).Exists(static word => word.IndexOf("implement", StringComparison.OrdinalIgnoreCase) >= 0 || word == "501");

    // v2, V10
    private static bool IsVersion(string word) => word.Length > 1 && word[0] is 'v' or 'V' && word.Skip(1).All(char.IsDigit);
}
