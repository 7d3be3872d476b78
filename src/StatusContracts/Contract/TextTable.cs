using System.Text;

namespace StatusContracts.Contract;

/// <summary>Rows of text under each other, every column as wide as its widest cell.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <param name="rows">The rows, the first of which is the head. All have the same number of cells.</param>
    public static string Of(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
