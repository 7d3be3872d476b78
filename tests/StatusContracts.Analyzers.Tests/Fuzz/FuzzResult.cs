namespace StatusContracts.Analyzers.Tests.Fuzz;

/// <summary>What came of one variant that ended as it must; of several, the sums.</summary>
/// <param name="Parses">How many variants are without an error of the parser.</param>
/// <param name="Reported">How many diagnostics the rules reported.</param>
/// <param name="Fixes">How many fixes were applied.</param>
internal readonly record struct FuzzResult(int Parses, int Reported, int Fixes)
{
    public FuzzResult(bool parses, int reported, int fixes)
        : this(parses ? 1 : 0, reported, fixes)
    {
    }

    public static FuzzResult operator +(FuzzResult left, FuzzResult right) =>
        new(left.Parses + right.Parses, left.Reported + right.Reported, left.Fixes + right.Fixes);
}
