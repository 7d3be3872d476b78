using System.Net;
using System.Text.Json;
using Bookshop;
using StatusContracts;

namespace Tour;

/// <summary>One of the two servers, on a free port of the loopback interface.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Uri _address;
    private readonly FlagFile _flags;
    private string? _token;

    private Server(WebApplication app, FlagFile flags)
    {
        _app = app;
        _flags = flags;
        _address = new(app.Urls.Single());
    }

    /// <summary>What the server serves, plans and refuses. Only with StatusContracts.</summary>
    public IStatusContract Contract => _app.Services.GetRequiredService<IStatusContract>();

    public static async Task<Server> StartAsync(Func<WebApplicationBuilder, WebApplication> open)
    {
        // Production, whatever the machine says: stock answers without the pages that help a developer.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));

        var flags = new FlagFile();
        builder.Configuration.AddJsonFile(flags.Path, optional: false, reloadOnChange: true);

        var app = open(builder);
        await app.StartAsync();
        return new(app, flags);
    }

    public async Task<Answer> AskAsync(Stop stop)
    {
        if (stop.TurnsOn is { } flag)
        {
            await _flags.TurnOnAsync(flag, _app.Configuration);
        }

        return await Wire.SendAsync(_address, stop, stop.Staff ? _token ??= await SignInAsync() : null);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _flags.Dispose();
    }

    private async Task<string?> SignInAsync()
    {
        var credentials = JsonSerializer.Serialize(Staff.Demonstration, BookshopJson.Default.Credentials);
        var answer = await Wire.SendAsync(
            _address, new("POST /api/session", Promise.Untouched) { Json = credentials }, token: null);
        return answer.Json().GetProperty("accessToken").GetString();
    }
}
