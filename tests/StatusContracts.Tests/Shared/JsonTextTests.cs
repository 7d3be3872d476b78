using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StatusContracts.Shared;

namespace StatusContracts.Tests.Shared;

public class JsonTextTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("plain <b>&'+ text", "\"plain <b>&'+ text\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData(@"C:\{x}", @"""C:\\{x}""")]
    [InlineData("a\r\n\tb", @"""a\u000d\u000a\u0009b""")]
    [InlineData("a\u2028b\u2029", @"""a\u2028b\u2029""")]
    [InlineData("\u0000\u007F\u0085", @"""\u0000\u007f\u0085""")]
    [InlineData("\u202Edesrever", @"""\u202edesrever""")]
    [InlineData("zero\u200Bwidth \uFEFF", @"""zero\u200bwidth \ufeff""")]
    [InlineData("Bücher 日本語", "\"Bücher 日本語\"")]
    [InlineData("🎉 done", "\"🎉 done\"")]
    public void Text_IsWrittenAsOneJsonString(string text, string json) => Assert.Equal(json, Write(text));

    // Facts, not a theory: the arguments of an attribute are stored as UTF-8, which would mend them.
    [Fact]
    public void LoneSurrogate_BecomesTheReplacementCharacter()
    {
        Assert.Equal("\"\uFFFDx\"", Write("\uD83Cx"));
        Assert.Equal("\"x\uFFFD\"", Write("x\uDF89"));
        Assert.Equal("\"\uFFFD\uFFFD\"", Write("\uDF89\uD83C"));
        Assert.Equal("\"\uFFFD🎉\"", Write("\uD83C🎉"));
        Assert.Equal("\"\uFFFD\"", Write("\uD83C"));
    }

    [Fact]
    public void EveryCharacter_IsReadBackBySystemTextJson()
    {
        foreach (var c in BasicPlane)
        {
            Assert.Equal($"a{c}z", JsonSerializer.Deserialize<string>(Encoding.UTF8.GetBytes(Write($"a{c}z"))));
        }
    }

    /// <summary>
    /// System.Text.Json also escapes blanks, unassigned characters and all beyond the BMP. Where neither it nor we
    /// escape, and for the two characters that JSON names, both must write the same bytes.
    /// </summary>
    [Fact]
    public void ReadableCharacter_HasTheBytesOfSystemTextJson()
    {
        var compared = 0;
        foreach (var c in BasicPlane.Where(c => c is '"' or '\\' || !(TheyEscape(c) || WeEscape(c))))
        {
            var theirs = JsonEncodedText.Encode($"a{c}z", JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes;
            Assert.True(theirs.SequenceEqual(Encoding.UTF8.GetBytes(Write($"a{c}z")).AsSpan()[1..^1]), $"U+{(int)c:X4}");
            compared++;
        }

        Assert.InRange(compared, 50_000, char.MaxValue);
    }

    [Fact]
    public void CharacterThatHidesOrReordersText_IsEscapedThoughSystemTextJsonWouldNot()
    {
        var hidden = BasicPlane.Where(c => WeEscape(c) && !TheyEscape(c)).ToArray();

        char[] expected = [.. Range('\u200B', '\u200F'), .. Range('\u202A', '\u202E'), .. Range('\u2060', '\u2064'), .. Range('\u2066', '\u206F')];
        Assert.Equal(expected, hidden);
    }

    [Fact]
    public void CharacterThatEndsALineInCSharp_NeverStandsInTheText()
    {
        // The text goes into a literal of one line: the lexer ends a line at these five.
        Assert.DoesNotContain(Write("\r\n\u0085\u2028\u2029"), c => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029');
    }

    private static IEnumerable<char> BasicPlane =>
        Range(char.MinValue, char.MaxValue).Where(c => !char.IsSurrogate(c));

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    private static bool WeEscape(char c) => Write($"{c}").Contains('\\', StringComparison.Ordinal);

    private static bool TheyEscape(char c) =>
        JsonEncodedText.Encode($"{c}", JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Contains((byte)'\\');

    private static string Write(string value)
    {
        var text = new StringBuilder();
        JsonText.AppendString(text, value);
        return text.ToString();
    }
}
