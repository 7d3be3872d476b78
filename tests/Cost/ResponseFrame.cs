using System.Buffers.Text;

namespace StatusContracts.Cost;

/// <summary>
/// Where a response ends, found without allocating. It knows how Kestrel writes and asks no more; whether responses keep to
/// the grammar is what <c>tests/Kestrel/Wire/Framing.cs</c> is for.
/// </summary>
internal static class ResponseFrame
{
    /// <summary>The length of the first response; 0 while it is incomplete.</summary>
    public static int Length(ReadOnlySpan<byte> received, bool isHead)
    {
        var head = received.IndexOf("\r\n\r\n"u8) + 4;
        if (head < 4)
        {
            return 0;
        }

        if (isHead || Status(received) is 204 or 304)
        {
            return head;
        }

        var announced = received[..head].IndexOf("\r\nContent-Length: "u8);
        if (announced < 0)
        {
            return Chunks(received[head..]) is > 0 and var chunks ? head + chunks : 0;
        }

        Utf8Parser.TryParse(received[(announced + "\r\nContent-Length: ".Length)..head], out int length, out _);
        return received.Length < head + length ? 0 : head + length;
    }

    public static int Status(ReadOnlySpan<byte> response) =>
        Utf8Parser.TryParse(response["HTTP/1.1 ".Length..], out int status, out _) ? status : 0;

    private static int Chunks(ReadOnlySpan<byte> content)
    {
        for (var at = 0; at < content.Length;)
        {
            if (!Utf8Parser.TryParse(content[at..], out int size, out var digits, 'x'))
            {
                return 0;
            }

            // The line of the size, the chunk, and the line end behind it.
            at += digits + 2 + size + 2;
            if (size == 0)
            {
                return at <= content.Length ? at : 0;
            }
        }

        return 0;
    }
}
