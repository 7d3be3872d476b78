namespace StatusContracts.Conformance.Topics;

/// <summary>What stock ASP.NET Core dispatches to an endpoint is answered the same with the library, to the byte.</summary>
public abstract class StockEquivalence(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(Map, services =>
    {
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.AllowAnyOrigin()));
        HeaderAuthentication.Add(services);
    });

    private static readonly string[] Methods =
        ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "PURGE", "PROPFIND", "get"];

    private static readonly string[] Urls =
    [
        "/", "/same/a", "/same/5", "/same/a.b", "/same/any", "/same/json", "/same/host", "/same/closed", "/same/cors",
        "/same/tree/x/y", "/same/opt", "/same/opt/1", "/same/purge", "/same/nothing/at/all", "/same/throws", "/same/empty",
    ];

    private static readonly string[] Extras =
    [
        "", "\nContent-Type: application/json\n\n{\"text\":\"a\"}", "\nContent-Type: text/plain\n\na",
        "\nHost: a.example", "\nX-User: admin", "\nOrigin: https://example.com",
    ];

    private static void Map(WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(context => context.Response.WriteAsync("handled")));
        app.UseCors();
        app.MapGet("/", () => Results.Text("root"));
        app.MapGet("/same/{id:int}", (int id, HttpContext context) => Results.Text(Describe(context)));
        app.MapDelete("/same/{name:alpha}", (string name, HttpContext context) => Results.Text(Describe(context)));
        app.MapPut("/same/{name}.{ext}", (string name, HttpContext context) => Results.Text(Describe(context)));
        app.MapMethods("/same/{name}", ["GET", "HEAD"], (string name, HttpContext context) => Results.Text(Describe(context)));
        app.Map("/same/any", (HttpContext context) => Results.Text(Describe(context)));
        app.MapPost("/same/json", (Note note) => Results.Json(note));
        app.MapPatch("/same/json", (Note note) => Results.Created("/same/json", note));
        app.MapGet("/same/host", () => Results.Text("host")).RequireHost("a.example");
        app.MapPut("/same/host", () => Results.Text("any host"));
        app.MapGet("/same/closed", () => Results.Text("closed")).RequireAuthorization("admin");
        app.MapPost("/same/cors", () => Results.Text("cors")).RequireCors(policy => policy.WithOrigins("https://example.com"));
        app.MapGet("/same/tree/{**rest}", (string rest) => Results.Text(rest));
        app.MapGet("/same/opt/{id?}", (string? id) => Results.Text(id ?? "none"));
        app.MapMethods("/same/purge", ["PURGE"], () => Results.StatusCode(202));
        app.MapGet("/same/throws", IResult () => throw new InvalidOperationException());
        app.MapGet("/same/empty", () => Results.NoContent());
        app.MapPost("/same/gone", () => Results.NotFound());
    }

    // Route values and the endpoint are what an endpoint can see of how it was chosen.
    private static string Describe(HttpContext context) => string.Join(
        ' ',
        context.Request.RouteValues.Select(value => $"{value.Key}={value.Value}")
            .Prepend(context.GetEndpoint()?.DisplayName)
            .Prepend(context.Request.Method));

    [Fact]
    public async Task DispatchedRequest_IsAnsweredTheSame()
    {
        await using var stock = await Server.StartAsync(Site, Contracts.None);
        var dispatched = 0;
        foreach (var request in Methods.SelectMany(_ => Urls, (method, url) => $"{method} {url}"))
        {
            foreach (var extra in Extras)
            {
                var expected = await stock.SendAsync(request + extra);
                if (stock.LastEndpoint is not null)
                {
                    dispatched++;
                    var actual = await Send(Site, request + extra);
                    Assert.True(expected.Transcript == actual.Transcript, $"{request}{extra}\n{expected}\n-- but --\n{actual}");
                }
            }
        }

        Assert.True(dispatched > 250, $"Only {dispatched} requests were compared.");
    }

    public sealed record Note(string Text);

    public sealed class Compiled(Servers servers) : StockEquivalence(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : StockEquivalence(servers, Contracts.AtStartUp);
}
