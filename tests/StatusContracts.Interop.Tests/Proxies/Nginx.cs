using StatusContracts.Interop.Tools;

namespace StatusContracts.Interop.Proxies;

/// <summary>nginx as a caching proxy in front of one server.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly RunningTool _process;

    private Nginx(RunningTool process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <param name="caching">The directives that say what is kept.</param>
    public static async Task<Nginx> StartAsync(Server origin, string caching)
    {
        var port = RunningTool.FreePort();

        // "user" keeps the workers of a root able to read the folder; for everybody else nginx ignores it.
        var configuration =
            $$"""
            user root;
            daemon off;
            worker_processes 1;
            pid nginx.pid;
            error_log stderr;
            events { }
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                proxy_cache_path kept keys_zone=api:1m;
                server {
                    listen 127.0.0.1:{{port}};
                    location / {
                        proxy_pass http://127.0.0.1:{{origin.Port}};
                        proxy_cache api;
                        {{caching}}
                        add_header X-Cache $upstream_cache_status always;
                    }
                }
            }
            """;
        var process = new RunningTool(
            Tool.Nginx,
            new Dictionary<string, string> { ["nginx.conf"] = configuration },
            folder => ["-p", folder, "-c", Path.Combine(folder, "nginx.conf"), "-e", "stderr"]);
        await process.UntilListensAsync(port);
        return new(process, port);
    }

    public Task<Reply> SendAsync(string request) => Wire.SendAsync(Port, request);

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
