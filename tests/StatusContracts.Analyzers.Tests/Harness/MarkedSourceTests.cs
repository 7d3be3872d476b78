using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.Analyzers.Tests.Harness;

public class MarkedSourceTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a || b[c]", "a || b[c]", "")]
    [InlineData("[|a|]", "a", "0-1")]
    [InlineData("a[|b|]c", "abc", "1-2")]
    [InlineData("a[||]b", "ab", "1-1")]
    [InlineData("[||]", "", "0-0")]
    [InlineData("[||]a[||]", "a", "0-0 1-1")]
    [InlineData("[|[A]|] [[|B|]]", "[A] [B]", "0-3 5-6")]
    [InlineData("[|a || b|]", "a || b", "0-6")]
    [InlineData("[|a||||]", "a|||", "0-4")]
    [InlineData("{|STC1001:a|}", "a", "STC1001 0-1")]
    [InlineData("{|STC1001:|}", "", "STC1001 0-0")]
    [InlineData("{{|STC1001:a|}}", "{a}", "STC1001 1-2")]
    [InlineData("[|a[|b|]|]", "ab", "0-2 1-2")]
    [InlineData("[|a|][|b|]", "ab", "0-1 1-2")]
    [InlineData("[|{|STC1001:a|}|]", "a", "0-1 STC1001 0-1")]
    [InlineData("{|STC1001:{|CS0103:a|}b|}", "ab", "STC1001 0-2 CS0103 0-1")]
    [InlineData("[|a{|STC1001:b|]c|}", "abc", "0-2 STC1001 1-3")]
    [InlineData("a\n[|b\nc|]\n", "a\nb\nc\n", "2-5")]
    public void Marks_AreTakenOut(string markup, string text, string marks)
    {
        var source = MarkedSource.Read(markup);

        Assert.Equal(text, source.Text);
        Assert.Equal(marks, string.Join(' ', source.Marks.Select(Describe)), ignoreAllWhiteSpace: true);
    }

    [Theory]
    [InlineData("[|a", "line 1")]
    [InlineData("a|]", "line 1")]
    [InlineData("a\n|]", "line 2")]
    [InlineData("{|STC1001:a|]", "line 1")]
    [InlineData("[|a|}", "line 1")]
    [InlineData("{|a|}", "line 1")]
    [InlineData("[|a|]\n\n[|b", "line 3")]
    public void StrayMark_IsRefused(string markup, string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => MarkedSource.Read(markup)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a")]
    [InlineData("[||]")]
    [InlineData("[|a|][||][|b|]")]
    [InlineData("[|[|a|]b|]c{|STC1001:d|}")]
    [InlineData("[|{|STC1001:a|} b|]")]
    [InlineData("[|a{|STC1001:b|]c|}")]
    public void MarksPutIn_AreReadAgain(string markup)
    {
        var source = MarkedSource.Read(markup);

        Assert.Equal(markup, MarkedSource.Write(source.Text, source.Marks));
    }

    private static string Describe(Mark mark) => $"{mark.Id} {mark.Span.Start}-{mark.Span.End}";

    [Fact]
    public void PlacesOfOneDiagnosticEach_AreWrittenAsMarks() =>
        Assert.Equal("[|a|]b{|STC1001:c|}", MarkedSource.Write("abc", [new("STC1001", new TextSpan(2, 1)), new(null, new TextSpan(0, 1))]));
}
