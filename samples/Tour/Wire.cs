using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Tour;

/// <summary>
/// HTTP/1.1 over a bare socket. A client library would repair or refuse half of what the tour sends, and hide what
/// follows the header of an answer to HEAD.
/// </summary>
internal static class Wire
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<Answer> SendAsync(Uri server, Stop stop, string? token)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, patience.Token);

        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Write(server, stop, token)), patience.Token);

        using var received = new MemoryStream();
        await stream.CopyToAsync(received, patience.Token);
        return Read(received.ToArray());
    }

    private static string Write(Uri server, Stop stop, string? token)
    {
        var json = stop.Json ?? "";
        var text = new StringBuilder($"{stop.Request} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: close\r\n");
        Field("Accept", stop.Accept);
        Field("Authorization", token is null ? null : $"Bearer {token}");
        Field("Content-Type", stop.Json is null ? null : "application/json");
        Field("Transfer-Encoding", stop.TransferEncoding);
        Field("Content-Length", stop.Json is null || stop.TransferEncoding is not null ? null : $"{Encoding.UTF8.GetByteCount(json)}");
        text.Append("\r\n");

        return (stop.TransferEncoding is null
            ? text.Append(json)
            : text.Append($"{Encoding.UTF8.GetByteCount(json):x}\r\n{json}\r\n0\r\n\r\n")).ToString();

        void Field(string name, string? value) => text.Append(value is null ? "" : $"{name}: {value}\r\n");
    }

    private static Answer Read(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            // The server hung up: an answer that keeps no promise.
            return new(0, new Dictionary<string, string>(), []);
        }

        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split("\r\n");
        var fields = lines.Skip(1)
            .Select(line => line.Split(':', 2))
            .GroupBy(field => field[0], field => field[1].Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(field => field.Key, field => string.Join(", ", field), StringComparer.OrdinalIgnoreCase);

        var content = bytes[(end + 4)..];
        return new(
            int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture),
            fields,
            fields.ContainsKey("Transfer-Encoding") ? Unchunk(content) : content);
    }

    private static byte[] Unchunk(ReadOnlySpan<byte> chunks)
    {
        var content = new List<byte>();
        while (chunks.IndexOf("\r\n"u8) is > 0 and var end)
        {
            var size = int.Parse(chunks[..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            content.AddRange(chunks.Slice(end + 2, size));
            chunks = chunks[(end + 2 + size + 2)..];
        }

        return [.. content];
    }
}
