using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StatusContracts.Benchmarks.StartUp;

/// <summary>
/// The application of one measurement, in a process of its own, since most of what a start costs is paid once for a process:
/// built as users build theirs, on Kestrel, until it has answered one request, and then one to each resource.
/// </summary>
internal static class StartedApplication
{
    /// <summary>The first argument of a process that is one; <see cref="FreshProcess"/> writes the others.</summary>
    public const string Argument = "--started-application";

    public static async Task RunAsync(string[] args)
    {
        var table = new RouteTable(Enum.Parse<Shape>(args[1]), int.Parse(args[2], CultureInfo.InvariantCulture));
        var hasContracts = bool.Parse(args[3]);

        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        if (hasContracts)
        {
            builder.Services.AddStatusContracts();
        }

        await using var app = builder.Build();
        table.Map(app);
        await app.StartAsync();

        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, address.Port);
        Send(socket, "GET", table.Url, "200");
        var processor = Environment.CpuUsage.TotalTime;
        var held = GC.GetTotalMemory(forceFullCollection: true);

        foreach (var url in table.Urls)
        {
            // A fallback turns the stock answer into a 404.
            Send(socket, "TRACE", url, hasContracts ? "405" : "40");
        }

        var answered = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{processor.TotalMilliseconds} {held} {answered}"));
        GC.KeepAlive(app);
    }

    private static void Send(Socket socket, string method, string path, string status)
    {
        socket.Send(Encoding.ASCII.GetBytes($"{method} {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        var buffer = new byte[4096];
        var answer = Encoding.ASCII.GetString(buffer.AsSpan(0, socket.Receive(buffer)));
        if (!answer.StartsWith($"HTTP/1.1 {status}", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{method} {path}: {answer}");
        }
    }
}
