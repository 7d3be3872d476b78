using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Testing.Tests;

/// <summary>A contract in a file.</summary>
public sealed class Snapshots : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("StatusContracts.Snapshots.").FullName;

    private string File => Path.Combine(_folder, "Contract.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task WhatChanged_IsSaid()
    {
        await PinAsync(Map);
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapGet("/books", () => "");
            app.MapPost("/books", () => "");
            app.MapPatch("/books", () => "").NotImplementedYet("Changing books", "3.0");
            app.MapGet("/kept", () => "").MethodNotAllowed("DELETE", "Not now.");
            app.MapGet("/any", () => "");
            app.MapPut("/new", () => "").RequireHost("a.example");
            app.MapMethods("/books", ["BAN"], () => "");
        });

        var failure = Assert.Throws<ContractException>(() => ContractSnapshot.Assert(app.Contract, File));

        Assert.Equal(
            $"""
            The contract is not that of {File}. If that is wanted, run once with STATUSCONTRACTS_UPDATE_SNAPSHOTS=1, and commit the file.
            ! the list of server methods was the default, CONNECT, DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, QUERY, TRACE. It is the default, BAN, CONNECT, DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, QUERY, TRACE.
            + GET /any is new: served.
            - any other method /any vanished. It was served.
            + BAN /books is new: served.
            - DELETE /books vanished. It was served.
            ! PATCH /books was planned ('Changing books', for '2.0', alternative 'POST /books'). It is planned ('Changing books', for '3.0').
            ! POST /books was planned ('Adding books'). It is served.
            ! DELETE /kept was refused ('Never.', alternative 'GET /kept', documentation 'https://docs.example.com'). It is refused ('Not now.').
            + PUT /new on a.example is new: served.

            """,
            failure.Message);
    }

    /// <summary>A constraint that is an object has no text, so both of these are called /books/{id}.</summary>
    [Fact]
    public async Task ResourceOfTheSameLabelThatVanished_IsMissed()
    {
        await PinAsync(app =>
        {
            app.MapGet("/books/{id}", (string id) => "");
            MapConstrained(app);
        });
        await using var app = await TestApp.StartAsync(app => app.MapGet("/books/{id}", (string id) => ""));

        Assert.Contains(
            "! Resources of one label",
            Assert.Throws<ContractException>(() => ContractSnapshot.Assert(app.Contract, File)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResourcesOfOneLabel_HaveARowEach()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapGet("/books/{id}", (string id) => "");
            MapConstrained(app);
        });

        var report = await app.Walk().RunAsync();

        Assert.Equal(2, report.ToString().Split('\n').Count(line => line.StartsWith("/books/{id} ", StringComparison.Ordinal)));
    }

    private static void MapConstrained(IEndpointRouteBuilder app) => app
        .Map(RoutePatternFactory.Parse("/books/{id}", defaults: null, parameterPolicies: new { id = new IntRouteConstraint() }), _ => Task.CompletedTask)
        .WithMetadata(new HttpMethodMetadata(["GET"]));

    [Fact]
    public async Task AllowThatOtherRoutesChange_IsSaid()
    {
        await PinAsync(app => app.MapGet("/books/new", () => ""));
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapGet("/books/new", () => "");
            app.MapDelete("/books/{id}", (string id) => "");
        });

        Assert.Contains(
            "+ Allow of /books/new is new: DELETE, GET.\n",
            Assert.Throws<ContractException>(() => ContractSnapshot.Assert(app.Contract, File)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_WritesAndFails()
    {
        await using var app = await TestApp.StartAsync(Map);

        Assert.Contains("was written", Assert.Throws<ContractException>(() => ContractSnapshot.Assert(app.Contract, File, update: true)).Message, StringComparison.Ordinal);

        // Once it is what it must be, there is nothing to read.
        ContractSnapshot.Assert(app.Contract, File, update: true);
        ContractSnapshot.Assert(app.Contract, File, update: false);
    }

    [Fact]
    public async Task File_IsTheSameEverywhere()
    {
        await PinAsync(Map);
        var bytes = System.IO.File.ReadAllBytes(File);

        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.DoesNotContain("Snapshots", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(bytes, System.Text.Encoding.UTF8.GetBytes(ContractSnapshot.Write(ContractSnapshot.Read(File))));
    }

    [Fact]
    public async Task LineEndsOfAnotherSystem_AreNoDifference()
    {
        await PinAsync(Map);
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).ReplaceLineEndings("\r\n"));
        await using var app = await TestApp.StartAsync(Map);

        ContractSnapshot.Assert(app.Contract, File, update: false);
    }

    [Fact]
    public async Task FileThatIsNotThere_IsAskedFor()
    {
        await using var app = await TestApp.StartAsync(Map);

        Assert.Equal(
            $"There is no {File}. To write it, run once with STATUSCONTRACTS_UPDATE_SNAPSHOTS=1.",
            Assert.Throws<ContractException>(() => ContractSnapshot.Assert(app.Contract, File, update: false)).Message);
        Assert.False(System.IO.File.Exists(File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "resources": 5 }""")]
    public void FileThatIsNoContract_IsNamed(string text)
    {
        System.IO.File.WriteAllText(File, text);

        Assert.StartsWith($"{File} holds no contract.", Assert.Throws<ContractException>(() => ContractSnapshot.Read(File)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RelativePath_BeginsAtTheSourceOfTheTest()
    {
        await PinAsync(Map);
        await using var app = await TestApp.StartAsync(Map);

        ContractSnapshot.Assert(app.Contract, "Contract.json", update: false, Path.Combine(_folder, "Test.cs"));
    }

    // A build for many machines maps the paths of sources.
    [Fact]
    public async Task SourceOfTheTestElsewhere_LeavesTheCopyBesideTheAssembly()
    {
        await using var app = await TestApp.StartAsync(Map);
        var copy = Path.Combine(AppContext.BaseDirectory, "Copied.json");
        System.IO.File.WriteAllText(copy, ContractSnapshot.Write(app.Contract));

        ContractSnapshot.Assert(app.Contract, "Copied.json", update: false, "/_/tests/Test.cs");
        System.IO.File.WriteAllText(copy, ContractSnapshot.Write(app.Contract).Replace("2.0", "1.0", StringComparison.Ordinal));
        Assert.StartsWith(
            $"{copy} is a copy",
            Assert.Throws<ContractException>(() => ContractSnapshot.Assert(app.Contract, "Copied.json", update: true, "/_/tests/Test.cs")).Message,
            StringComparison.Ordinal);
        System.IO.File.Delete(copy);
        Assert.Contains(
            "beside the assembly",
            Assert.Throws<ContractException>(() => ContractSnapshot.Assert(app.Contract, "Copied.json", update: false, "/_/tests/Test.cs")).Message,
            StringComparison.Ordinal);
    }

    private async Task PinAsync(Action<WebApplication> map)
    {
        await using var app = await TestApp.StartAsync(map);
        System.IO.File.WriteAllText(File, ContractSnapshot.Write(app.Contract));
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/books", () => "");
        app.MapDelete("/books", () => "");
        app.MapPatch("/books", () => "").NotImplementedYet("Changing books", "2.0", alternative: "POST /books");
        app.MapPost("/books", () => "").NotImplementedYet("Adding books");
        app.MapGet("/kept", () => "").MethodNotAllowed("DELETE", "Never.", "GET /kept", "https://docs.example.com");
        app.Map("/any", () => "");
    }
}
