namespace StatusContracts.Diagnostics;

// Keys that are meant to be options and are none.
internal static partial class Options
{
    // How many letters of a key may be wrong and still tell what was meant.
    private const int NearEnough = 4;

    /// <summary>The keys that begin with the package's name and are no option of it.</summary>
    public static IEnumerable<string> Misspelt(IEnumerable<string> keys) => keys.Where(key =>
        key.StartsWith(Name, StringComparison.OrdinalIgnoreCase)
        && !All.Any(option => string.Equals(option.Key, key, StringComparison.OrdinalIgnoreCase)));

    /// <summary>What was meant by a key that is no option, as the end of the sentence "Write …".</summary>
    public static string Nearest(string key)
    {
        var (option, distance) = All.Select(option => (option, Distance(key, option.Key))).OrderBy(near => near.Item2).First();
        return distance <= NearEnough ? option.Key : $"one of {string.Join(", ", All.Select(option => option.Key))}";
    }

    // Levenshtein: letters to insert, to leave out and to replace. Two rows of the table are enough.
    private static int Distance(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var current = new int[to.Length + 1];
            current[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                var replaced = previous[j] + (char.ToLowerInvariant(from[i]) == to[j] ? 0 : 1);
                current[j + 1] = Math.Min(replaced, Math.Min(previous[j + 1], current[j]) + 1);
            }

            previous = current;
        }

        return previous[to.Length];
    }
}
