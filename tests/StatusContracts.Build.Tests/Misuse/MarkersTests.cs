using StatusContracts.Misuse;

namespace StatusContracts.Build.Tests.Misuse;

public class MarkersTests
{
    [Theory]
    [InlineData("Send(405); // STC1003", "STC1003")]
    [InlineData("Send(405); // STC1003, STC1009", "STC1003 STC1009")]
    [InlineData("Send(405);    // STC1003   ", "STC1003")]
    [InlineData("// STC1003 says that Allow is missing", "")]
    [InlineData("Send(405); // see STC1003", "")]
    [InlineData("Send(405); // STC103", "")]
    [InlineData("Send(405);", "")]
    public void IdsAtTheEndOfALine_AreMarks(string line, string ids)
    {
        var marks = Markers.Read([("A.cs", "class A;\n" + line + "\n")]).ToArray();

        Assert.Equal(ids, string.Join(' ', marks.Select(mark => mark.Id)));
        Assert.All(marks, mark => Assert.Equal(("A.cs", 2), (mark.File, mark.Line)));
    }
}
