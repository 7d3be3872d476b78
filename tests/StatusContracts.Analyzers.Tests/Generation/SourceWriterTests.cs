using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Generation;

public class SourceWriterTests
{
    [Fact]
    public void Blocks_IndentTheirLines()
    {
        var writer = new SourceWriter();
        using (writer.WriteBlock("class A"))
        using (writer.Indent())
        {
            writer.Write("first\r\n\r\n    second");
            writer.WriteLine();
        }

        Assert.Equal("class A\n{\n        first\n\n            second\n\n}\n", writer.ToSourceText().ToString());
    }

    [Fact]
    public void OpenBlock_IsNoFile()
    {
        var writer = new SourceWriter();
        writer.WriteBlock("class A");

        Assert.Throws<InvalidOperationException>(writer.ToSourceText);
    }
}
