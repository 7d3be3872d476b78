using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace StatusContracts.Conformance;

/// <summary>
/// One connection that stays open, for what <see cref="Wire"/> cannot do: several requests on it, requests in pieces or
/// broken off, bytes that are no text. What is sent goes out as it is.
/// </summary>
public sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[4096];
    private readonly List<byte> _received = [];

    private Connection()
    {
    }

    public static async Task<Connection> OpenAsync(int port)
    {
        var connection = new Connection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, port);
        return connection;
    }

    /// <summary>Sends <paramref name="text"/>, each character as the byte of its number.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Sends <paramref name="bytes"/>, or as much of them as the server takes before it closes the connection.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            while (bytes.Length > 0)
            {
                bytes = bytes[await _socket.SendAsync(bytes)..];
            }
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown)
        {
            // What it said before that can still be received.
        }
    }

    /// <summary>The next response; null when the server has closed the connection instead.</summary>
    public async Task<Reply?> ReceiveAsync(bool isHead = false)
    {
        while (true)
        {
            if (Framing.First(CollectionsMarshal.AsSpan(_received), isHead) is var (reply, length))
            {
                _received.RemoveRange(0, length);
                return reply;
            }

            if (!await FillAsync())
            {
                Assert.Empty(_received);
                return null;
            }
        }
    }

    /// <summary>Whatever else comes, until the server closes the connection, in order or by a reset.</summary>
    public async Task<byte[]> ReceiveAllAsync()
    {
        while (await FillAsync())
        {
        }

        return [.. _received];
    }

    /// <summary>Says that nothing more will be sent; responses still come.</summary>
    public void HalfClose() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Breaks off with a reset, as a process that dies.</summary>
    public void Abort()
    {
        _socket.LingerState = new(enable: true, seconds: 0);
        _socket.Close();
    }

    public void Dispose() => _socket.Dispose();

    private async Task<bool> FillAsync()
    {
        try
        {
            var count = await _socket.ReceiveAsync(_buffer).WaitAsync(Wire.Patience);
            _received.AddRange(_buffer.AsSpan(0, count));
            return count > 0;
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.ConnectionReset)
        {
            return false;
        }
    }
}
