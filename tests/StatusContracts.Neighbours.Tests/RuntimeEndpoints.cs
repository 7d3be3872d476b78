using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;

namespace StatusContracts.Neighbours;

/// <summary>Endpoints that come and go while the application runs: the answers follow.</summary>
public abstract class RuntimeEndpoints(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static void Map(WebApplication app)
    {
        var source = new GrowingSource();
        app.MapGet("/grow/books", () => Results.Text("books"));
        app.MapPost("/grow", (string? method, string? feature, string pattern) =>
        {
            source.Add(method, feature, pattern);
            return Results.NoContent();
        });
        app.MapDelete("/grow", () =>
        {
            source.Clear();
            return Results.NoContent();
        });
        ((IEndpointRouteBuilder)app).DataSources.Add(source);
    }

    [Fact]
    public async Task EndpointAdded_IsInAllow()
    {
        var app = new App(Map);
        (await Send(app, "PUT /grow/books")).IsNotAllowed("GET");

        (await Send(app, "POST /grow?method=PUT&pattern=grow/books")).Is(204);

        (await Send(app, "PUT /grow/books")).Is(200, "grown");
        (await Send(app, "DELETE /grow/books")).IsNotAllowed("GET, PUT");
    }

    [Fact]
    public async Task EndpointGone_IsNotInAllow()
    {
        var app = new App(Map);
        (await Send(app, "POST /grow?method=PUT&pattern=grow/books")).Is(204);
        (await Send(app, "DELETE /grow/books")).IsNotAllowed("GET, PUT");

        (await Send(app, "DELETE /grow")).Is(204);

        (await Send(app, "PUT /grow/books")).IsNotAllowed("GET");
    }

    [Fact]
    public async Task StubAdded_IsPlannedUntilItIsImplemented()
    {
        var app = new App(Map);
        (await Send(app, "PUT /grow/books")).IsNotAllowed("GET");

        (await Send(app, "POST /grow?method=PUT&feature=Growing&pattern=grow/books")).Is(204);
        (await Send(app, "PUT /grow/books")).IsPlanned("Growing", allow: "GET");

        (await Send(app, "POST /grow?method=PUT&pattern=grow/books")).Is(204);
        (await Send(app, "PUT /grow/books")).Is(200, "grown");
    }

    [Fact]
    public async Task EndpointForAnyMethodAdded_TakesAll()
    {
        var app = new App(Map);
        (await Send(app, "PROPFIND /grow/books")).IsUnknownMethod(allow: "GET");

        (await Send(app, "POST /grow?pattern=grow/{**rest}")).Is(204);

        (await Send(app, "PROPFIND /grow/books")).Is(200, "grown");
        (await Send(app, "GET /grow/books")).Is(200, "books");
    }

    [Fact]
    public async Task MethodThatANewEndpointDeclares_BecomesKnown()
    {
        var app = new App(Map);
        (await Send(app, "PURGE /grow/books")).IsUnknownMethod(allow: "GET");

        (await Send(app, "POST /grow?method=PURGE&pattern=grow/cache")).Is(204);

        (await Send(app, "PURGE /grow/books")).IsNotAllowed("GET");
        (await Send(app, "PURGE /grow/nothing")).Is(404);
    }

    private sealed class GrowingSource : EndpointDataSource
    {
        private readonly List<Endpoint> _endpoints = [];
        private CancellationTokenSource _change = new();

        public override IReadOnlyList<Endpoint> Endpoints => [.. _endpoints];

        public override IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);

        public void Add(string? method, string? feature, string pattern)
        {
            var metadata = new List<object>();
            if (method is not null)
            {
                metadata.Add(new HttpMethodMetadata([method]));
            }

            if (feature is not null)
            {
                metadata.Add(new NotImplementedYetAttribute(feature));
            }

            _endpoints.Add(new RouteEndpoint(
                context => Results.Text("grown").ExecuteAsync(context),
                RoutePatternFactory.Parse(pattern),
                order: 0,
                new EndpointMetadataCollection(metadata),
                displayName: null));
            Announce();
        }

        public void Clear()
        {
            _endpoints.Clear();
            Announce();
        }

        private void Announce()
        {
            var old = Interlocked.Exchange(ref _change, new CancellationTokenSource());
            old.Cancel();
            old.Dispose();
        }
    }

    public sealed class Compiled(Servers servers) : RuntimeEndpoints(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : RuntimeEndpoints(servers, Contracts.AtStartUp);
}
