using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using StatusContracts.Generated;
using StatusContracts.Routing;

namespace StatusContracts.Tests.Routing;

/// <summary>Which requests the server knows by their method.</summary>
public sealed class ServerMethodsTests
{
    [Fact]
    public void ByDefault_TheRegisteredMethods()
    {
        var methods = new ServerMethods(CompiledAnswers.Of([]), new DefaultEndpointDataSource());

        Assert.Equal(
            ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE"],
            methods.All.Order(StringComparer.Ordinal));
        Assert.False(methods.Know(Request("PROPFIND")));
        Assert.False(methods.Know(Request("patch")));
    }

    [Fact]
    public void MethodOfAnEndpointOrARefusal_IsKnown()
    {
        var methods = new ServerMethods(CompiledAnswers.Of([]), new DefaultEndpointDataSource(
            With(new HttpMethodMetadata(["PURGE"])), With(new MethodNotAllowedAttribute("BAN", "No."))));

        Assert.True(methods.Know(Request("PURGE")));
        Assert.True(methods.Know(Request("BAN")));
        Assert.False(methods.Know(Request("purge")));
    }

    [Fact]
    public void ListsOfSeveralAssemblies_AreUnitedWithGetAndHead()
    {
        var methods = new ServerMethods(
            CompiledAnswers.Of([new List("POST"), new List("PURGE")]),
            new DefaultEndpointDataSource(With(new HttpMethodMetadata(["DELETE"]))));

        Assert.Equal(["GET", "HEAD", "POST", "PURGE"], methods.All.Order(StringComparer.Ordinal));
        Assert.False(methods.Know(Request("DELETE")));
    }

    [Fact]
    public void EndpointThatComesLater_IsSeen()
    {
        using var source = new Growing();
        var methods = new ServerMethods(CompiledAnswers.Of([]), source);
        Assert.False(methods.Know(Request("PURGE")));

        source.Grow(With(new HttpMethodMetadata(["PURGE"])));

        Assert.True(methods.Know(Request("PURGE")));
    }

    [Fact]
    public void EndpointThatComesLater_IsSeenByWhoeverHearsOfItFirst()
    {
        using var source = new Growing();
        var methods = new ServerMethods(CompiledAnswers.Of([]), source);
        var isKnown = methods.Know(Request("PURGE"));

        // Who registers last is called first.
        using var registration = source.GetChangeToken().RegisterChangeCallback(_ => isKnown = methods.Know(Request("PURGE")), null);
        source.Grow(With(new HttpMethodMetadata(["PURGE"])));

        Assert.True(isKnown);
    }

    [Fact]
    public void ListAsOfNow_StaysAsItIs()
    {
        using var source = new Growing();
        var methods = new ServerMethods(CompiledAnswers.Of([]), source);
        var before = methods.AsOfNow();
        Assert.Same(before, methods.AsOfNow());

        source.Grow(With(new HttpMethodMetadata(["PURGE"])));

        Assert.False(before.Know(Request("PURGE")));
        Assert.DoesNotContain("PURGE", before.All);
        Assert.True(methods.AsOfNow().Know(Request("PURGE")));
    }

    [Fact]
    public void Preflight_IsKnownThoughOptionsIsNot()
    {
        var methods = new ServerMethods(CompiledAnswers.Of([new List("GET")]), new DefaultEndpointDataSource());
        var preflight = Request("OPTIONS");
        preflight.Request.Headers.Origin = "https://example.com";
        Assert.False(methods.Know(preflight));

        preflight.Request.Headers.AccessControlRequestMethod = "PUT";

        Assert.True(methods.Know(preflight));
    }

    [Fact]
    public void ExtendedConnect_IsKnownThoughConnectIsNot()
    {
        var methods = new ServerMethods(CompiledAnswers.Of([new List("GET")]), new DefaultEndpointDataSource());
        var connect = Request("CONNECT");
        Assert.False(methods.Know(connect));

        connect.Features.Set<IHttpExtendedConnectFeature>(new WebSocketConnect());

        Assert.True(methods.Know(connect));
    }

    private static DefaultHttpContext Request(string method) => new() { Request = { Method = method } };

    private static Endpoint With(params object[] metadata) => new(null, new EndpointMetadataCollection(metadata), null);

    private sealed class List(string method) : ContractTable
    {
        public override void Fill(CompiledAnswers answers) => answers.ServerMethods(method);
    }

    private sealed class WebSocketConnect : IHttpExtendedConnectFeature
    {
        public bool IsExtendedConnect => true;

        public string? Protocol => "websocket";

        public ValueTask<Stream> AcceptAsync() => throw new NotSupportedException();
    }

    private sealed class Growing : EndpointDataSource, IDisposable
    {
        private readonly List<Endpoint> _endpoints = [];
        private CancellationTokenSource _change = new();

        public override IReadOnlyList<Endpoint> Endpoints => _endpoints;

        public override IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);

        public void Grow(Endpoint endpoint)
        {
            _endpoints.Add(endpoint);
            var old = _change;
            _change = new();
            old.Cancel();
            old.Dispose();
        }

        public void Dispose() => _change.Dispose();
    }
}
