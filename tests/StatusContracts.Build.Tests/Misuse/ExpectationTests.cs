using StatusContracts.Misuse;

namespace StatusContracts.Build.Tests.Misuse;

public class ExpectationTests
{
    private static readonly Dictionary<string, string> Messages = new() { ["STC1003"] = "No Allow.", ["STC3008"] = "No option." };

    private static readonly Finding Placed = new("STC1003", "A.cs", 7, "No Allow.");
    private static readonly Finding Unplaced = new("STC3008", null, 0, "No option.");

    private static IReadOnlyList<Finding> Expected => Expectation.Of([("STC1003", "A.cs", 7)], Messages);

    [Fact]
    public void WhatIsReportedAsMarked_IsNoDifference() => Assert.Empty(Expectation.Compare(Expected, [Unplaced, Placed]));

    [Fact]
    public void WhatIsMarkedAndNotReported_IsADifference() =>
        Assert.Equal(["not reported: STC1003 A.cs:7: No Allow."], Expectation.Compare(Expected, [Unplaced]));

    [Fact]
    public void RuleWithoutAMark_IsExpectedWithoutAPlace() =>
        Assert.Equal(["not reported: STC3008 (no place): No option."], Expectation.Compare(Expected, [Placed]));

    [Fact]
    public void WhatIsReportedTwice_IsADifference() =>
        Assert.Equal(["unexpected:   STC1003 A.cs:7: No Allow."], Expectation.Compare(Expected, [Placed, Unplaced, Placed]));

    [Fact]
    public void WhatIsReportedElsewhere_IsTwoDifferences() => Assert.Equal(
        ["not reported: STC1003 A.cs:7: No Allow.", "unexpected:   STC1003 A.cs:8: No Allow."],
        Expectation.Compare(Expected, [Unplaced, Placed with { Line = 8 }]));

    [Fact]
    public void OtherWords_AreADifference() => Assert.Equal(
        ["other words:  STC1003 A.cs:7\n    says   Allow!\n    should No Allow."],
        Expectation.Compare(Expected, [Placed with { Message = "Allow!" }, Unplaced]));

    [Fact]
    public void MarkWithoutAMessage_IsADifference() => Assert.StartsWith(
        "other words:  STC1009",
        Expectation.Compare(Expectation.Of([("STC1009", "A.cs", 1)], Messages), [new("STC1009", "A.cs", 1, "Wrong."), Placed, Unplaced])[0],
        StringComparison.Ordinal);

    [Fact]
    public void SecondExampleOfARule_IsADifference() => Assert.Equal(
        ["marked twice: STC1003 A.cs:7, B.cs:1"],
        Expectation.Compare(
            Expectation.Of([("STC1003", "A.cs", 7), ("STC1003", "B.cs", 1)], Messages),
            [Placed, Unplaced, Placed with { File = "B.cs", Line = 1 }]));

    [Fact]
    public void Messages_AreReadAsTheyAreWritten()
    {
        var text = ExpectedMessages.Write(Messages);

        Assert.Equal(Messages, ExpectedMessages.Read(text));
        Assert.StartsWith("# ", text, StringComparison.Ordinal);
        Assert.EndsWith("\nSTC1003 No Allow.\nSTC3008 No option.\n", text, StringComparison.Ordinal);
    }
}
