using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace StatusContracts.Package.Tests;

/// <summary>A consumer that runs in a process of its own and is asked over HTTP.</summary>
internal sealed partial class RunningApp : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client = new();

    private RunningApp(Process process) => _process = process;

    /// <summary>Starts the application and waits until it listens.</summary>
    public static async Task<RunningApp> Start(string assembly, IReadOnlyDictionary<string, string> environment)
    {
        var command = Dotnet.Command(Path.GetDirectoryName(assembly)!, environment, assembly, "--urls", "http://127.0.0.1:0");
        var app = new RunningApp(Process.Start(command)!);
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new StringBuilder();
        app._process.OutputDataReceived += (_, line) => Read(line.Data);
        app._process.ErrorDataReceived += (_, line) => Read(line.Data);
        app._process.BeginOutputReadLine();
        app._process.BeginErrorReadLine();
        try
        {
            app._client.BaseAddress = await address.Task.WaitAsync(TimeSpan.FromMinutes(1));
            return app;
        }
        catch (TimeoutException)
        {
            app.Dispose();
            throw new TimeoutException($"{assembly} does not listen:\n{output}");
        }

        void Read(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }

            if (line is not null && Listening().Match(line) is { Success: true } match)
            {
                address.TrySetResult(new Uri(match.Groups[1].Value));
            }
        }
    }

    /// <summary>Sends a request, with a JSON body if one is given.</summary>
    public async Task<Reply> Send(string method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        using var response = await _client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key != "Date")
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        return new(response.StatusCode, headers, await response.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}

internal sealed record Reply(HttpStatusCode Status, Dictionary<string, string> Headers, string Body)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);

    public override string ToString() =>
        $"{(int)Status}\n{string.Join('\n', Headers.OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}"))}\n\n{Body}";
}
