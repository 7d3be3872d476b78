using System.Text;

namespace StatusContracts.Conformance.Hostile;

/// <summary>Requests that were right before a random hand went over their bytes. One seed, one variant.</summary>
internal static class RequestFuzzer
{
    private static readonly string[] Requests =
    [
        "GET /fuzz/books HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,application/json;q=0.9\r\n\r\n",
        "DELETE /fuzz/books HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n",
        "PROPFIND /fuzz/books HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
        "POST /fuzz/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
        "POST /fuzz/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "PUT /fuzz/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "POST /fuzz/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: foo, chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "PUT /fuzz/stub HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello",
        "POST /fuzz/5 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "DELETE /fuzz/five HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "HEAD /fuzz/books HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "OPTIONS /fuzz/books HTTP/1.1\r\nHost: localhost\r\nOrigin: https://example.com\r\nAccess-Control-Request-Method: PUT\r\n\r\n",
        "GET http://localhost/fuzz/5?q=1 HTTP/1.0\r\n\r\n",
        "PATCH /fuzz/nothing HTTP/1.1\r\nHost: localhost:80\r\nX: y\r\n\r\n",
    ];

    private static readonly string[] Words =
    [
        "\r\n", "\r\n\r\n", "\n", "\r", "\0", " ", "\t", ":", "/", "//", "%", "%00", "%2F", "?", "#", ",", ";q=", "\"", "\u00ff", "\u00e2\u0080\u00a8",
        "GET ", "HEAD ", "get ", "POST ", "PROPFIND ", "OPTIONS * ", "CONNECT a:1 ", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "Host: b\r\n", "Content-Length: 3\r\n", "Content-Length: 0\r\n", "Transfer-Encoding: chunked\r\n", "Transfer-Encoding: gzip\r\n",
        "Connection: close\r\n", "Connection: keep-alive\r\n", "Upgrade: h2c\r\n", "Accept: text/html\r\n", "Accept: text/html;q=9e99\r\n",
        "Expect: 100-continue\r\n", "0\r\n\r\n", "ffffffff\r\n", "99999999999999999999", "-1",
    ];

    public static byte[] Variant(int seed)
    {
        var random = new Random(seed);
        var bytes = new List<byte>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            bytes.AddRange(Encoding.Latin1.GetBytes(Requests[random.Next(Requests.Length)]));
        }

        for (var i = random.Next(6); i > 0; i--)
        {
            Mutate(bytes, random);
        }

        return [.. bytes];
    }

    private static void Mutate(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var some = Math.Min(random.Next(1, 24), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2 when bytes.Count > 24:
                bytes.RemoveRange(at, some);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, some));
                break;
            case 4:
                bytes.InsertRange(at, Enumerable.Repeat(bytes[at], random.Next(1, 10) == 9 ? 9_000 : random.Next(1, 64)));
                break;
            default:
                bytes.InsertRange(at, Encoding.Latin1.GetBytes(Words[random.Next(Words.Length)]));
                break;
        }
    }
}
