using System.Globalization;
using System.Text;
using StatusContracts.Contract;

namespace StatusContracts.Testing;

/// <summary>What a walk found.</summary>
/// <param name="Results">One for each cell, in the order of the contract.</param>
public sealed record ContractReport(IReadOnlyList<CellResult> Results)
{
    private const string Excluded = "-";
    private const string Unanswered = "none";
    private const string Mark = "!";

    /// <summary>Whether every cell is as it must be.</summary>
    public bool Holds => Results.All(result => result.Problems.Count == 0);

    /// <exception cref="ContractException">A cell is not as it must be. The message is <see cref="ToString"/>.</exception>
    public void Assert()
    {
        if (!Holds)
        {
            throw new ContractException(ToString());
        }
    }

    /// <summary>
    /// A table with a row for each resource and a column for each method: the status code, <c>!</c> behind it where something
    /// is wrong, <c>-</c> where the user left the cell out. What is wrong follows, line by line. Lines end with LF.
    /// </summary>
    public override string ToString()
    {
        string[] methods = [.. Results.Select(result => result.Cell.Method).Distinct().Order(StringComparer.Ordinal)];

        // Two resources may have one label: constraints that are objects have no text.
        var rows = Results.GroupBy(object (CellResult result) => result.Cell.Resource, ReferenceEqualityComparer.Instance).Select(row =>
        {
            var cells = row.ToDictionary(result => result.Cell.Method, Text);
            return (string[])[row.First().Cell.Label, .. methods.Select(method => cells.GetValueOrDefault(method, ""))];
        });
        var problems = Results
            .SelectMany(result => result.Problems, (result, problem) => (result.Cell, result.Target, Problem: problem))
            .GroupBy(found => (found.Cell.Label, found.Target, found.Problem))
            .ToList();

        var text = new StringBuilder();
        text.Append(Summary(problems.Count)).Append("\n\n").Append(TextTable.Of([["", .. methods], .. rows]));
        foreach (var (i, same) in problems.Index())
        {
            text.Append(i == 0 ? "\n" : "")
                .Append(string.Join(", ", same.Select(found => found.Cell.Method))).Append(' ').Append(same.Key.Label)
                .Append(same.Key.Target is { } target && target != same.Key.Label ? $" ({target})" : "")
                .Append(": ").Append(same.Key.Problem).Append('\n');
        }

        return text.ToString();
    }

    private string Summary(int problems)
    {
        var asked = Results.Count(result => !result.IsExcluded);
        var excluded = Results.Count - asked;
        var denied = Results.Count(result => result.IsDenied);
        return string.Create(CultureInfo.InvariantCulture, $"{asked} cells of the contract: {(problems == 0 ? "all as it says" : $"{problems} problems")}")
            + (excluded > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {excluded} left out") : "")
            + (denied > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {denied} denied to this client, and not known") : "")
            + ".";
    }

    private static string Text(CellResult result) => result.IsExcluded
        ? Excluded
        : (result.Status?.ToString(CultureInfo.InvariantCulture) ?? Unanswered) + (result.Problems.Count > 0 ? Mark : "");
}
