namespace StatusContracts.Model;

/// <summary>Which flags of a resource may be on at once.</summary>
internal static class Openings
{
    // Of more, most combinations never occur: they are made when they do.
    private const int MostCombined = 3;

    /// <summary>Every choice of <paramref name="flags"/> but none; of many, each alone and all of them.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(IReadOnlyList<string> flags)
    {
        if (flags.Count > MostCombined)
        {
            return flags.Select(static flag => (IReadOnlyList<string>)[flag]).Append(flags);
        }

        return Enumerable.Range(1, (1 << flags.Count) - 1)
            .Select(choice => (IReadOnlyList<string>)[.. flags.Where((_, index) => (choice & (1 << index)) != 0)]);
    }
}
