namespace StatusContracts.Misuse;

/// <summary>The message of each rule in the sample: one line for each, the id before it.</summary>
internal static class ExpectedMessages
{
    private const string Head =
        """
        # What samples/Misuse makes each rule say. Where it says it, a comment at the end of the line tells: // STC1001
        # A rule without such a comment reports no place. After a change of a message: bash build/misuse.sh --accept

        """;

    public static IReadOnlyDictionary<string, string> Read(string text) => text.Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' ', 2))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    public static string Write(IReadOnlyDictionary<string, string> messages) =>
        Head + string.Concat(messages.OrderBy(message => message.Key, StringComparer.Ordinal).Select(message => $"{message.Key} {message.Value}\n"));

    /// <summary>What was reported, the first of each rule.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<Finding> reported) =>
        reported.DistinctBy(finding => finding.Id).ToDictionary(finding => finding.Id, finding => finding.Message);
}
