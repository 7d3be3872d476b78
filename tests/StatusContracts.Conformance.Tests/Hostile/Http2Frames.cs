using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StatusContracts.Conformance.Hostile;

/// <summary>
/// HTTP/2 by hand (RFC 9113), as far as one request needs it: field values as they are, where a client library refuses
/// what the grammar forbids.
/// </summary>
internal static class Http2Frames
{
    private const byte Headers = 1;
    private const byte ResetStream = 3;
    private const byte GoAway = 7;

    /// <summary>How the server answered the one stream of a connection.</summary>
    /// <param name="Kind">The frame that decided.</param>
    /// <param name="Code">The status, where it is readable without Huffman decoding; else the error code.</param>
    public readonly record struct Outcome(string Kind, int Code);

    /// <summary>Sends a request whose pseudo-header fields are <paramref name="fields"/>, without content.</summary>
    public static async Task<Outcome> SendAsync(int port, params (string Name, string Value)[] fields)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var stream = client.GetStream();

        await stream.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray());
        await stream.WriteAsync(Frame(type: 4, flags: 0, streamId: 0, []));

        // END_STREAM and END_HEADERS.
        await stream.WriteAsync(Frame(Headers, flags: 5, streamId: 1, [.. fields.SelectMany(Literal)]));
        while (true)
        {
            var header = new byte[9];
            if (await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false) < header.Length)
            {
                return new("closed", 0);
            }

            var payload = new byte[(header[0] << 16) | (header[1] << 8) | header[2]];
            await stream.ReadExactlyAsync(payload);
            switch (header[3])
            {
                case Headers:
                    return new("headers", Status(payload));
                case ResetStream:
                    return new("reset", BinaryPrimitives.ReadInt32BigEndian(payload));
                case GoAway:
                    return new("go away", BinaryPrimitives.ReadInt32BigEndian(payload.AsSpan(4)));
            }
        }
    }

    private static byte[] Frame(byte type, byte flags, byte streamId, byte[] payload) =>
        [(byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags, 0, 0, 0, streamId, .. payload];

    // RFC 7541, section 6.2.2: a literal without indexing, its name and value without Huffman coding.
    private static byte[] Literal((string Name, string Value) field) => [0, .. Text(field.Name), .. Text(field.Value)];

    private static byte[] Text(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        if (bytes.Length < 0x7F)
        {
            return [(byte)bytes.Length, .. bytes];
        }

        // Section 5.1: what seven bits cannot hold goes on in groups of seven.
        var length = new List<byte> { 0x7F };
        var rest = bytes.Length - 0x7F;
        for (; rest >= 0x80; rest >>= 7)
        {
            length.Add((byte)(rest | 0x80));
        }

        return [.. length, (byte)rest, .. bytes];
    }

    // The status comes first: indexed (RFC 7541, appendix A: 8 is 200, 12 is 400, 13 is 404), or as three digits.
    private static int Status(byte[] block)
    {
        var at = Array.FindIndex(block, b => (b & 0xE0) != 0x20);
        return block[at] switch
        {
            0x88 => 200,
            0x8C => 400,
            0x8D => 404,
            0x48 or 0x08 when block[at + 1] == 3 => int.Parse(block.AsSpan(at + 2, 3)),
            _ => -1,
        };
    }
}
