namespace StatusContracts.Misuse;

/// <summary>What the sample must be told, and how what it was told differs.</summary>
internal static class Expectation
{
    /// <summary>Each marked place with the message of its rule, and the rules that report no place.</summary>
    public static IReadOnlyList<Finding> Of(
        IEnumerable<(string Id, string File, int Line)> marks, IReadOnlyDictionary<string, string> messages)
    {
        var placed = marks.Select(mark => new Finding(
            mark.Id, mark.File, mark.Line, messages.GetValueOrDefault(mark.Id, "(expected.txt has no message)"))).ToArray();
        var elsewhere = messages.Keys.Except(placed.Select(finding => finding.Id)).Select(id => new Finding(id, null, 0, messages[id]));
        return [.. placed.Concat(elsewhere)];
    }

    /// <summary>One line for each difference; empty when there is none.</summary>
    public static IReadOnlyList<string> Compare(IReadOnlyList<Finding> expected, IReadOnlyList<Finding> reported)
    {
        var differences = new List<string>();
        var unexpected = reported.ToList();
        foreach (var finding in expected)
        {
            var match = unexpected.Find(other => other.Id == finding.Id && other.Place == finding.Place);
            if (match is null)
            {
                differences.Add($"not reported: {finding}");
                continue;
            }

            unexpected.Remove(match);
            if (match.Message != finding.Message)
            {
                differences.Add($"other words:  {finding.Id} {finding.Place}\n    says   {match.Message}\n    should {finding.Message}");
            }
        }

        differences.AddRange(unexpected.Select(finding => $"unexpected:   {finding}"));

        // One mistake of each kind: a second one would hide that the first is not found any more.
        differences.AddRange(expected.GroupBy(finding => finding.Id).Where(group => group.Count() > 1)
            .Select(group => $"marked twice: {group.Key} {string.Join(", ", group.Select(finding => finding.Place))}"));
        return differences;
    }
}
