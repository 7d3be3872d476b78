using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StatusContracts.Interop.Tools;

/// <summary>A program that runs in a folder of its own, on the loopback interface, and ends with the test.</summary>
internal sealed class RunningTool : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("statuscontracts-");
    private readonly ConcurrentQueue<string> _output = [];
    private readonly Process _process;

    /// <param name="files">The files of the folder, by their names.</param>
    /// <param name="arguments">Made from the path of the folder.</param>
    public RunningTool(string name, IReadOnlyDictionary<string, string> files, Func<string, IEnumerable<string>> arguments)
    {
        foreach (var (file, text) in files)
        {
            File.WriteAllText(PathOf(file), text);
        }

        _process = new Process
        {
            StartInfo = new(Tool.Find(name)!, arguments(_folder.FullName))
            {
                WorkingDirectory = _folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it wrote to its standard streams.</summary>
    public string Output => string.Join('\n', _output);

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    /// <summary>Until it takes connections; fails with what it wrote when it ends instead.</summary>
    public async Task UntilListensAsync(int port)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Wire.Patience && !_process.HasExited; await Task.Delay(20))
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                // Not yet.
            }
        }

        Assert.Fail($"{_process.StartInfo.FileName} does not listen:\n{Output}");
    }

    /// <summary>Until it ends by itself; fails unless it ends well.</summary>
    public async Task UntilEndAsync()
    {
        using var patience = new CancellationTokenSource(Wire.Patience);
        await _process.WaitForExitAsync(patience.Token);
        Assert.True(_process.ExitCode == 0, $"{_process.StartInfo.FileName} ended with {_process.ExitCode}:\n{Output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>A port that nobody listens on, for programs that take no port 0.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
