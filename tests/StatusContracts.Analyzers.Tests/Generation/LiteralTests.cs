using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Generation;

public class LiteralTests
{
    private static readonly string[] Texts =
    [
        "", "plain", "\"", "\"\"\"", "a\"\"\"\"b", "\"begins", "ends\"", "back\\slash\\", "\\u0041", "\\\"", "{0} {{braces}}",
        "\n", "two\r\nlines", "\t\0\a\b", "\u0085 \u2028 \u2029", "\u202Ereordered", "\uFEFFmark", "€ ü 漢",
        "😀", "\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD800b", "😀\uD83D", "é", "{\"type\":\"x\",\"detail\":\"it's\"}",
        "$\"\"\"{x}\"\"\"", "*/ // #if", "'", "\uFFFF\uFFFE", "\u200B\u00AD",
    ];

    [Fact]
    public void AnyText_ComesBackFromTheCompiledLiteral()
    {
        var read = Read($"[{string.Join(", ", Texts.Select(Literal.String))}]", "string[]");

        Assert.Equal(Texts, (string[])read);
    }

    [Fact]
    public void AnyText_ComesBackAsUtf8FromTheCompiledLiteral()
    {
        var read = Read($"[{string.Join(", ", Texts.Select(text => $"{Literal.Utf8(text)}.ToArray()"))}]", "byte[][]");

        Assert.Equal(Texts.Select(Encoding.UTF8.GetBytes), (byte[][])read);
    }

    [Fact]
    public void RandomText_ComesBack()
    {
        var random = new Random(501);
        var alphabet = "\"\"\"\\\n\r\t{}a \u2028\u0085\uD83D\uDE00é'$@";
        string[] texts = [.. Enumerable.Range(0, 500).Select(_ => new string(random.GetItems<char>(alphabet, random.Next(12))))];

        Assert.Equal(texts, (string[])Read($"[{string.Join(",\n", texts.Select(Literal.String))}]", "string[]"));
        Assert.Equal(
            texts.Select(Encoding.UTF8.GetBytes),
            (byte[][])Read($"[{string.Join(",\n", texts.Select(text => $"{Literal.Utf8(text)}.ToArray()"))}]", "byte[][]"));
    }

    [Fact]
    public void Json_IsWrittenAsItReads() =>
        Assert.Equal("\"\"\"{\"a\":\"b\"}\"\"\"u8", Literal.Utf8("{\"a\":\"b\"}"));

    [Fact]
    public void Comment_StaysOnItsLine()
    {
        foreach (var text in Texts)
        {
            var tree = CSharpSyntaxTree.ParseText($"// {Literal.Comment(text)}");

            Assert.Single(tree.GetText().Lines);
            Assert.False(tree.GetRoot().ContainsDiagnostics);
            Assert.DoesNotContain(tree.GetRoot().DescendantTokens(), token => token.Span.Length > 0);
        }
    }

    private static object Read(string expression, string type)
    {
        var source = $"public static class Literals {{ public static {type} All = {expression}; }}";
        var loaded = Compiled.Load(new TestProject(source).Compile());
        return loaded.GetType("Literals")!.GetField("All")!.GetValue(null)!;
    }
}
