using StatusContracts.Model;

namespace StatusContracts.Analyzers.Tests.Model;

public class WordsTests
{
    [Theory]
    [InlineData("Not yet.", true)]
    [InlineData("// TODO: build it", true)]
    [InlineData("COMING SOON", true)]
    [InlineData("in v2", true)]
    [InlineData("API_v10", true)]
    [InlineData("Not implemented", false)]
    [InlineData("Books are never deleted.", false)]
    [InlineData("verify", false)]
    [InlineData("v", false)]
    [InlineData("Yeti", false)]
    [InlineData("", false)]
    public void Plan_IsSaidByWholeWords(string text, bool says) => Assert.Equal(says, Words.SayPlan(text));

    [Theory]
    [InlineData("Not implemented", true)]
    [InlineData("NotImplemented", true)]
    [InlineData("Error 501", true)]
    [InlineData("Books are archived.", false)]
    public void WordsWithoutAReason_AreTold(string text, bool says) => Assert.Equal(says, Words.SayOnlyNotImplemented(text));
}
