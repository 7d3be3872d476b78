using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Discovery.Text;

namespace StatusContracts.Analyzers.Tests.Discovery.Text;

/// <summary>What is found by its words is what the tokens are.</summary>
public sealed class FileWordsTests
{
    [Theory]
    [InlineData("Map();", 1)]
    [InlineData("MapGet(); ReMap(); Map1();", 0)]
    [InlineData("@Map();", 1)]
    [InlineData("M\\u0061p();", 1)]
    [InlineData("M\u200Dap();", 1)]
    [InlineData("// Map()", 0)]
    [InlineData("// Map\nF();", 0)]
    [InlineData("/* Map */ F();", 0)]
    [InlineData("_ = \"a M\\u0061p\";", 1)]
    [InlineData("_ = \"\\tMap\";", 1)]
    [InlineData("_ = \"a\"; M\\u0061p();", 1)]
    [InlineData("/// <see cref=\"Map\"/>\nvoid F() { }", 0)]
    [InlineData("#if NEVER\nMap();\n#endif", 0)]
    [InlineData("_ = \"Map\";", 1)]
    [InlineData("_ = \"a Map of a Map\";", 2)]
    [InlineData("_ = $\"Map {Map()}\";", 1)]
    [InlineData("_ = 'M'; Map(Map);", 2)]
    public void Tokens_AreIdentifiersAndStrings(string source, int count)
    {
        var tokens = Words(source).Tokens("Map").ToList();
        Assert.Equal(count, tokens.Count);
        Assert.All(tokens, token => Assert.True(token.ValueText == "Map" || token.IsKind(SyntaxKind.StringLiteralToken)));
    }

    [Theory]
    [InlineData("a.MapBooks(); b.Map(); c.MapGet(); d.Remap();", "MapBooks,MapGet")]
    [InlineData("// MapBooks\n_ = \"MapBooks\"; @MapPens();", "MapPens")]
    [InlineData("M\\u0061pBooks(); MapPens();", "MapBooks,MapPens")]
    [InlineData("M\\u0061pBooks(); F(); Map(); _ = \"MapInks\";", "MapBooks")]
    public void Identifiers_AreFoundByTheirPrefix(string source, string expected) => Assert.Equal(
        expected, string.Join(',', Words(source).Identifiers("Map", name => name.Length > 3).Select(token => token.ValueText)));

    /// <summary>A file longer than what is kept for reading.</summary>
    [Fact]
    public void LongFiles_AreReadWhole()
    {
        var source = string.Concat(Enumerable.Range(0, 5000).Select(i => $"F{i}();\n"));
        Assert.Equal("F4999", Assert.Single(Words(source).Tokens("F4999")).ValueText);
        Assert.Empty(Words(source).Tokens("F5000"));
    }

    private static FileWords Words(string source) => FileWords.Of(CSharpSyntaxTree.ParseText(source));
}
