using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using StatusContracts.Generated;

namespace StatusContracts.Conformance.Topics;

/// <summary>
/// <see cref="StatusContractOptions.ServeOptions"/>: a resource, and the server, tell their methods to whoever asks for them.
/// </summary>
public abstract class OptionsRequests(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private const string ServerMethods = "CONNECT, DELETE, GET, HEAD, OPTIONS, PATCH, POST, PURGE, PUT, QUERY, TRACE";

    private static readonly App Site = new(Map, Serve);

    private static readonly App NotAsked = new(Map, services => HeaderAuthentication.Add(services));

    private static readonly App Listed = new(
        app => app.MapGet("/options/books", () => Results.Text("books")),
        services =>
        {
            Serve(services);
            StatusContractServices.Add(services, null, new Methods("OPTIONS", "POST"));
        });

    private static readonly App GetOnlyFallback = new(
        app =>
        {
            app.MapPut("/options/books", () => Results.Text("put"));
            app.MapFallback(() => Results.Text("fallback")).WithMetadata(new HttpMethodMetadata(["GET", "HEAD"]));
        },
        Serve);

    private static void Serve(IServiceCollection services)
    {
        HeaderAuthentication.Add(services);
        services.Configure<StatusContractOptions>(options => options.ServeOptions = true);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/", () => Results.Text("root"));
        app.MapGet("/options/books", () => Results.Text("books"));
        app.MapPut("/options/books", () => Results.Text("put"));
        app.MapPost("/options/books", [NotImplementedYet("Posting")] () => Stub.Result);
        app.MapMethods("/options/cache", ["PURGE"], () => Results.NoContent());
        app.MapPost("/options/planned", [NotImplementedYet("Posting")] () => Stub.Result);
        app.MapGet("/options/own", () => Results.Text("get"));
        app.MapMethods("/options/own", ["OPTIONS"], () => Results.Text("own"));
        app.Map("/options/any", () => Results.Text("any"));
        app.MapGet("/options/stub", () => Results.Text("get"));
        app.MapMethods("/options/stub", ["OPTIONS"], [NotImplementedYet("Discovery")] () => Stub.Result);
        app.MapGet("/options/refused", () => Results.Text("get")).MethodNotAllowed("OPTIONS", "Nobody asks.");
        app.MapGet("/options/over/{id:int}", (int id) => Results.Text("int"));
        app.MapDelete("/options/over/{name:length(1)}", (string name) => Results.Text("deleted"));
        app.MapMethods("/options/over/{name:alpha}", ["OPTIONS"], (string name) => Results.Text("own"));
        app.MapGet("/options/secret", () => Results.Text("secret")).RequireAuthorization("admin");
    }

    [Theory]
    [InlineData("/options/books", "GET, OPTIONS, PUT"), InlineData("/options/cache", "OPTIONS, PURGE")]
    [InlineData("/options/planned", "OPTIONS"), InlineData("/options/over/55", "GET, OPTIONS")]
    [InlineData("/options/over/5", "DELETE, GET, OPTIONS"), InlineData("/options/over/-", "DELETE, OPTIONS")]
    public async Task Resource_TellsItsMethods(string path, string allow) => IsTold(await Send(Site, $"OPTIONS {path}"), allow);

    private static void IsTold(Reply reply, string allow)
    {
        Assert.Equal(204, reply.Status);
        Assert.Equal(["Connection", "Server", "Allow"], reply.Fields.Select(field => field.Split(':')[0]));
        Assert.Equal(allow, reply["Allow"]);
        Assert.Empty(reply.Body);
    }

    [Fact]
    public async Task EveryOtherAnswer_ListsItToo()
    {
        (await Send(Site, "DELETE /options/books")).IsNotAllowed("GET, OPTIONS, PUT");
        (await Send(Site, "POST /options/books")).IsPlanned("Posting", allow: "GET, OPTIONS, PUT");
        (await Send(Site, "PROPFIND /options/books")).IsUnknownMethod(allow: "GET, OPTIONS, PUT");
        (await Send(Site, "POST /options/planned")).IsPlanned("Posting", allow: "OPTIONS");
        (await Send(Site, "PUT /options/over/5")).IsNotAllowed("DELETE, GET, OPTIONS");
    }

    [Theory]
    [InlineData("/options/own"), InlineData("/options/any"), InlineData("/options/over/x"), InlineData("/options/nothing")]
    public async Task WhatStockServes_OrDoesNotFind_StaysAsInStock(string path) =>
        Assert.Equal((await SendToStock(Site, $"OPTIONS {path}")).Transcript, (await Send(Site, $"OPTIONS {path}")).Transcript);

    [Fact]
    public async Task Stub_IsPlanned() =>
        (await Send(Site, "OPTIONS /options/stub")).IsPlanned("Discovery", allow: "GET");

    [Fact]
    public async Task Refusal_IsExplained()
    {
        var problem = (await Send(Site, "OPTIONS /options/refused")).IsNotAllowed("GET");

        Assert.Equal("Nobody asks.", problem.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task ProtectedResource_TellsWhoMayUseIt()
    {
        var stranger = await Send(Site, "OPTIONS /options/secret");

        stranger.Is(401, "");
        Assert.Null(stranger["Allow"]);
        (await Send(Site, "OPTIONS /options/secret\nX-User: reader")).Is(403, "");
        IsTold(await Send(Site, "OPTIONS /options/secret\nX-User: admin"), "GET, OPTIONS");
    }

    [Fact]
    public async Task Fallback_StaysBehindResourcesAndIsNone()
    {
        IsTold(await Send(GetOnlyFallback, "OPTIONS /options/books"), "OPTIONS, PUT");
        Assert.Equal(
            (await SendToStock(GetOnlyFallback, "OPTIONS /options/nothing")).Transcript,
            (await Send(GetOnlyFallback, "OPTIONS /options/nothing")).Transcript);
    }

    [Fact]
    public async Task WrongCase_IsAnUnknownMethod() =>
        (await Send(Site, "options /options/books")).IsUnknownMethod(allow: "GET, OPTIONS, PUT");

    [Fact]
    public async Task AsteriskForm_TellsTheMethodsOfTheServer()
    {
        IsTold(await Send(Site, "OPTIONS *"), ServerMethods);
        IsTold(await Send(Listed, "OPTIONS *"), "GET, HEAD, OPTIONS, POST");
    }

    [Fact]
    public async Task AsteriskForm_WithAnUnknownTransferCoding_Is501() =>
        (await Send(Site, "OPTIONS *\nTransfer-Encoding: foo, chunked\n\n0\n\n")).Is(501);

    [Fact]
    public async Task UnlessAskedFor_NothingIsTold()
    {
        (await Send(NotAsked, "OPTIONS /options/books")).IsNotAllowed("GET, PUT");
        (await Send(NotAsked, "OPTIONS *")).IsNotAllowed("GET");
        (await SendToStock(NotAsked, "OPTIONS *")).Is(405);
    }

    [Fact]
    public async Task ServerThatDoesNotKnowOptions_DoesNotStart()
    {
        var app = new App(_ => { }, services =>
        {
            Serve(services);
            StatusContractServices.Add(services, null, new Methods("POST"));
        });

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => Server.StartAsync(app, Contracts));

        Assert.Equal(
            "StatusContractOptions.ServeOptions is true, but OPTIONS is not in [assembly: ServerMethods(…)] of "
            + "StatusContracts.Conformance.Tests, so the server does not know it. Add \"OPTIONS\" to that list, or leave the "
            + "option false.",
            exception.Message);
    }

    private sealed class Methods(params string[] methods) : ContractTable
    {
        public override void Fill(CompiledAnswers answers) => answers.ServerMethods(methods);
    }

    public sealed class Compiled(Servers servers) : OptionsRequests(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : OptionsRequests(servers, Contracts.AtStartUp);
}
