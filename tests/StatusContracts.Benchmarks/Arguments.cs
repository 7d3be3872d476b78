using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Only">Words of the titles of suites; empty for all.</param>
internal sealed record Arguments(Effort Effort, IReadOnlyList<string> Only)
{
    public const string Usage = "Usage: [--quick | --full] [--only <words of a suite's title>]…";

    /// <summary>Null when the command line cannot be read.</summary>
    public static Arguments? Read(string[] args)
    {
        var effort = Effort.Quick;
        var only = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--quick":
                    effort = Effort.Quick;
                    break;
                case "--full":
                    effort = Effort.Full;
                    break;
                case "--only" when i + 1 < args.Length:
                    only.Add(args[++i]);
                    break;
                default:
                    return null;
            }
        }

        return new(effort, only);
    }

    public bool Asks(Suite suite) =>
        Only.Count > 0
            ? Only.Any(words => suite.Title.Contains(words, StringComparison.OrdinalIgnoreCase))
            : Effort == Effort.Full || !suite.IsFullOnly;
}
