#pragma warning disable STC3003 // The case of a method is a subject.
using System.Runtime.CompilerServices;

namespace StatusContracts.Conformance.Contract;

/// <summary>What <see cref="IStatusContract"/> says of an application.</summary>
public sealed class ContractAsData(Servers servers) : IClassFixture<Servers>
{
    [Fact]
    public async Task Resources_AreThoseOfTheApplication() => Assert.Equal(
        [
            "/shop/books: GET, POST",
            "/shop/books/{id:int}: GET, PUT; 405 DELETE",
            "/shop/books/{id:int}/reviews: GET; 501 POST",
            "/shop/export: ; 501 GET",
            "/shop/orders: GET; 501 POST",
            "/shop/orders/{id:int}: GET, PUT; 501 PATCH; 405 DELETE",
        ],
        Lines(await ContractOf(Bookshop.App)));

    [Fact]
    public async Task Stub_IsAsDeclared()
    {
        var stubs = (await ContractOf(Bookshop.App)).Resources.SelectMany(resource => resource.Stubs).ToList();

        Assert.Equal(
            new StubContract
            {
                Method = "POST",
                Route = "/shop/orders",
                Feature = "Ordering",
                PlannedFor = "2027-03-31",
                Alternative = "POST /shop/books",
                Member = "StatusContracts.Conformance.OrdersController.Order",
            },
            stubs.Single(stub => stub.Feature == "Ordering") with { Source = null });
        Assert.Equal(
            new StubContract
            {
                Method = "POST",
                Route = "/shop/books/{id:int}/reviews",
                Feature = "Book reviews",
                PlannedFor = "2.0",
                Documentation = "https://docs.example.com/reviews",
                Member = "StatusContracts.Conformance.Bookshop.Map",
            },
            stubs.Single(stub => stub.Feature == "Book reviews") with { Source = null });
    }

    [Fact]
    public async Task Stub_IsFoundInTheSources()
    {
        var line = 0;
        var app = new App(app =>
        {
            line = Here() + 1;
            app.MapGet("/lambda", () => "").NotImplementedYet("Later");
        });
        var contract = await ContractOf(app);

        Assert.Equal(new SourceLocation("Contract/ContractAsData.cs", line), contract.Resources.Single().Stubs.Single().Source);
        Assert.Contains($"Contract/ContractAsData.cs:{line}\n", contract.ToMatrix(), StringComparison.Ordinal);

        // The body of a partial stub is generated.
        Assert.Null((await ContractOf(Bookshop.App)).Resources.SelectMany(resource => resource.Stubs).Single(stub => stub.Feature == "Ordering").Source);
    }

    [Fact]
    public async Task Refusal_IsAsDeclared()
    {
        var refusals = (await ContractOf(Bookshop.App)).Resources.SelectMany(resource => resource.Refusals);

        Assert.Equal(
            [
                new() { Method = "DELETE", Reason = "Books are archived.", Alternative = "POST /shop/archive" },
                new() { Method = "DELETE", Reason = "Orders are cancelled.", Documentation = "https://docs.example.com/orders" },
            ],
            refusals);
    }

    [Fact]
    public async Task GroupsHostsAndSpellings_AreWhatRoutingMakesOfThem()
    {
        var app = new App(app =>
        {
            var group = app.MapGroup("/{tenant}/").NotImplementedYet("Tenants");
            group.MapGet("/books", (string tenant) => "");
            app.MapDelete("/books/{id:int}", (int id) => "");
            app.MapPut("/BOOKS/{key:int}", (int key) => "");
            app.MapGet("/hosts", () => "").RequireHost("B.example", "a.example");
            app.MapPut("/hosts", () => "");
            app.MapMethods("/any", ["PURGE", "get"], () => "");
            app.Map("/any", () => "");
            app.Map("/planned", () => "").NotImplementedYet("Later");
            app.MapGet("/links", () => "").WithMetadata(new Microsoft.AspNetCore.Routing.SuppressMatchingMetadata());
            app.MapFallback(() => "");
        });
        var contract = await ContractOf(app);

        Assert.Equal(
            [
                "/BOOKS/{key:int}: DELETE, PUT",
                "/any: *, GET, PURGE",
                "/hosts: PUT",
                "/hosts (a.example, b.example): GET, PUT",
                "/planned: ; 501 *",
                "/{tenant}/books: ; 501 GET",
            ],
            Lines(contract));
        Assert.Contains("PURGE", contract.ServerMethods);
        Assert.False(contract.HasExplicitServerMethods);
    }

    [Fact]
    public async Task MethodsThatTheLibraryServes_AreInAllow()
    {
        var app = new App(
            app =>
            {
                app.MapGet("/served", () => "");
                app.MapGet("/planned", () => "").NotImplementedYet("Later");
                app.MapGet("/refused", () => "").MethodNotAllowed("HEAD", "Nobody counts the bytes.");
                app.MapDelete("/{any}", (string any) => "");
            },
            services => services.Configure<StatusContractOptions>(options => options.ServeHead = options.ServeOptions = true));

        Assert.Equal(
            [
                "/planned: DELETE, OPTIONS; 501 GET; 501 HEAD",
                "/refused: DELETE, GET, OPTIONS; 405 HEAD",
                "/served: DELETE, GET, HEAD, OPTIONS",
                "/{any}: DELETE, OPTIONS",
            ],
            Lines(await ContractOf(app)));
    }

    [Fact]
    public async Task ServerMethods_MayBeExplicit()
    {
        var server = await servers.Of(new(app => app.MapPut("/", () => "")), ExplicitMethods);
        var contract = server.Services.GetRequiredService<IStatusContract>();

        Assert.True(contract.HasExplicitServerMethods);
        Assert.Equal(["GET", "HEAD", "PUT"], contract.ServerMethods);
    }

    private static readonly Contracts ExplicitMethods = new(
        "explicit methods", services => Generated.StatusContractServices.Add(services, null, new Table()));

    private static int Here([CallerLineNumber] int line = 0) => line;

    private async Task<IStatusContract> ContractOf(App app) =>
        (await servers.Of(app, Contracts.Compiled)).Services.GetRequiredService<IStatusContract>();

    private static IEnumerable<string> Lines(IStatusContract contract) => contract.Resources.Select(resource => string.Join("; ",
    [
        $"{resource.Route}{(resource.Hosts.Count > 0 ? $" ({string.Join(", ", resource.Hosts)})" : "")}: "
            + string.Join(", ", resource.ServesAnyMethod ? ["*", .. resource.Methods] : resource.Allow),
        .. resource.Stubs.Select(stub => $"501 {stub.Method ?? "*"}"),
        .. resource.Refusals.Select(refusal => $"405 {refusal.Method}"),
    ]));

    private sealed class Table : Generated.ContractTable
    {
        public override void Fill(Generated.CompiledAnswers answers) => answers.ServerMethods("PUT");
    }
}
