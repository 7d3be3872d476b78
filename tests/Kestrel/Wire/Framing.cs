using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StatusContracts.Conformance;

/// <summary>
/// Cuts responses out of what a connection received, and holds each to the grammar: a status line, fields of printable
/// ASCII, one framing (RFC 9112, sections 4 to 6). A field that was split, or content that is longer than announced,
/// fails here.
/// </summary>
public static partial class Framing
{
    /// <summary>The first response and its length; null while it is incomplete.</summary>
    /// <param name="isHead">Whether it answers HEAD, and so is without the content that its fields announce.</param>
    public static (Reply Reply, int Length)? First(ReadOnlySpan<byte> received, bool isHead = false)
    {
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(received[..end]).Split("\r\n");
        Assert.Matches(StatusLine(), lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches(Field(), line));

        var head = Reply.Parse(received[..(end + 4)].ToArray());
        var content = received[(end + 4)..];
        Assert.False(head["Content-Length"] is not null && head["Transfer-Encoding"] is not null, head.ToString());
        if (isHead || head.Status is < 200 or 204 or 304)
        {
            return (head, end + 4);
        }

        if (head["Content-Length"] is { } announced)
        {
            var length = int.Parse(announced, NumberStyles.None, CultureInfo.InvariantCulture);
            return content.Length < length ? null : (head with { Body = content[..length].ToArray() }, end + 4 + length);
        }

        Assert.Equal("chunked", head["Transfer-Encoding"]);
        return Chunks(content) is var (body, consumed) ? (head with { Body = body }, end + 4 + consumed) : null;
    }

    /// <summary>Every response of a connection that the server closed; nothing may be left over.</summary>
    /// <param name="mayBeHead">Whether requests of HEAD may be among those answered: then content may be missing.</param>
    public static IReadOnlyList<Reply> All(byte[] received, bool mayBeHead = false)
    {
        var replies = new List<Reply>();
        for (var rest = received.AsSpan(); rest.Length > 0;)
        {
            var isHead = mayBeHead && IsWithoutContent(rest);
            if (First(rest, isHead) is not var (reply, length))
            {
                Assert.Fail($"Incomplete: {Encoding.Latin1.GetString(rest)}");
                break;
            }

            replies.Add(reply);
            rest = rest[length..];
        }

        return replies;
    }

    // No content of the applications under test begins as a response does.
    private static bool IsWithoutContent(ReadOnlySpan<byte> received)
    {
        var end = received.IndexOf("\r\n\r\n"u8);
        return end >= 0 && (received[(end + 4)..].IsEmpty || received[(end + 4)..].StartsWith("HTTP/1.1 "u8));
    }

    private static (byte[] Body, int Length)? Chunks(ReadOnlySpan<byte> content)
    {
        var body = new List<byte>();
        for (var at = 0; ;)
        {
            var line = content[at..].IndexOf("\r\n"u8);
            if (line < 0)
            {
                return null;
            }

            Assert.True(Utf8Parser.TryParse(content.Slice(at, line), out int size, out var digits, 'x') && digits == line);
            at += line + 2;
            if (content.Length < at + size + 2)
            {
                return null;
            }

            body.AddRange(content.Slice(at, size));
            Assert.True(content.Slice(at + size, 2).SequenceEqual("\r\n"u8));
            at += size + 2;
            if (size == 0)
            {
                return ([.. body], at);
            }
        }
    }

    [GeneratedRegex(@"^HTTP/1\.1 [1-5][0-9][0-9] [\x20-\x7e]*$")]
    private static partial Regex StatusLine();

    [GeneratedRegex(@"^[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t\x20-\x7e]*$")]
    private static partial Regex Field();
}
