using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StatusContracts.Cost;

/// <summary>
/// A client that sends one request over and over on a connection that stays open, and allocates nothing while it does: what
/// is allocated meanwhile, the server allocated. It blocks the thread that calls it.
/// </summary>
internal sealed class KeptConnection : IDisposable
{
    private const int LongestResponse = 16 * 1024;

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Request _request;
    private readonly int _depth;
    private readonly byte[] _requests;
    private readonly byte[] _received;

    /// <param name="depth">How many requests are sent before the first response is awaited.</param>
    public KeptConnection(int port, Request request, int depth = 1)
    {
        _request = request;
        _depth = depth;
        _requests = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(request.Text, depth)));
        _received = new byte[LongestResponse * depth];
        _socket.Connect(IPAddress.Loopback, port);
    }

    /// <summary>The bytes of the last response.</summary>
    public int ResponseLength { get; private set; }

    /// <summary>Sends the request <paramref name="count"/> times, <c>depth</c> at once, and receives as many responses.</summary>
    /// <exception cref="InvalidOperationException">A response has another status, or none came.</exception>
    public void Exchange(int count)
    {
        for (var sent = 0; sent < count; sent += _depth)
        {
            Send();
            Receive();
        }
    }

    /// <summary>Sends the request <c>depth</c> times.</summary>
    public void Send()
    {
        for (var written = 0; written < _requests.Length;)
        {
            written += _socket.Send(_requests.AsSpan(written));
        }
    }

    /// <summary>Receives the responses to what <see cref="Send"/> sent.</summary>
    /// <exception cref="InvalidOperationException">A response has another status, or none came.</exception>
    public void Receive()
    {
        var (start, end) = (0, 0);
        for (var responses = 0; responses < _depth;)
        {
            var count = _socket.Receive(_received.AsSpan(end));
            if (count == 0)
            {
                throw new InvalidOperationException("The server closed the connection.");
            }

            end += count;
            while (ResponseFrame.Length(_received.AsSpan(start, end - start), _request.IsHead) is > 0 and var length)
            {
                if (ResponseFrame.Status(_received.AsSpan(start, length)) != _request.Status)
                {
                    throw new InvalidOperationException(
                        $"Not {_request.Status}: {Encoding.UTF8.GetString(_received.AsSpan(start, length))}");
                }

                start += length;
                ResponseLength = length;
                responses++;
            }
        }
    }

    public void Dispose() => _socket.Dispose();
}
