using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StatusContracts.Conformance;

/// <summary>
/// HTTP/1.1 by hand: what is sent is what is written, and what comes back is kept to the byte. A client library would
/// correct a method's case, a transfer coding or a body that a HEAD should not have.
/// </summary>
public static class Wire
{
    /// <summary>How long a server may be silent. No test waits for it; one whose answer never comes fails, and does not stop the run.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Sends <paramref name="request"/>: a line <c>METHOD /target</c>, lines of headers, and a body after an empty line.
    /// Host, Connection and Content-Length are added where they are not given.
    /// </summary>
    public static async Task<Reply> SendAsync(int port, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Complete(request)));

        // The server closes the connection, so whatever it sends too much is seen.
        using var received = new MemoryStream();
        await stream.CopyToAsync(received).WaitAsync(Patience);
        return Reply.Parse(received.ToArray());
    }

    private static string Complete(string request)
    {
        var parts = request.ReplaceLineEndings("\n").Split("\n\n", 2);
        var lines = parts[0].TrimEnd('\n').Split('\n');
        var body = parts.ElementAtOrDefault(1);
        var text = new StringBuilder(lines[0]).Append(" HTTP/1.1\r\n");
        foreach (var header in lines.Skip(1))
        {
            text.Append(header).Append("\r\n");
        }

        AddMissing("Host", "localhost");
        AddMissing("Connection", "close");
        if (body is not null && !Has("Transfer-Encoding"))
        {
            AddMissing("Content-Length", Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture));
        }

        return text.Append("\r\n").Append(Has("Transfer-Encoding") ? body?.Replace("\n", "\r\n") : body).ToString();

        bool Has(string name) =>
            lines.Skip(1).Any(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));

        void AddMissing(string name, string value)
        {
            if (!Has(name))
            {
                text.Append(name).Append(": ").Append(value).Append("\r\n");
            }
        }
    }
}
