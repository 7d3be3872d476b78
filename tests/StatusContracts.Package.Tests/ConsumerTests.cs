using System.Net;
using System.Text.Json;

namespace StatusContracts.Package.Tests;

/// <summary>
/// A consumer as users write it, warnings as errors: controllers with partial stubs in a class library, minimal APIs in
/// the host, which gets the package through the library.
/// </summary>
public sealed class ConsumerTests(ConsumerTests.Bookshop bookshop) : IClassFixture<ConsumerTests.Bookshop>
{
    [Fact]
    public async Task PartialStubOfTheLibrary_Is501BeforeBinding()
    {
        var reply = await bookshop.App.Send("POST", "/api/books/7/reviews", "not JSON at all");

        Assert.Equal(HttpStatusCode.NotImplemented, reply.Status);
        Assert.Equal("GET", reply["Allow"]);
        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.Equal("<https://docs.example.com/reviews>; rel=\"help\"", reply["Link"]);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
        var problem = JsonDocument.Parse(reply.Body).RootElement;
        Assert.Equal("Book reviews", problem.GetProperty("feature").GetString());
        Assert.Equal("2.0", problem.GetProperty("plannedFor").GetString());
    }

    [Fact]
    public async Task LambdaStubOfTheHost_Is501()
    {
        var reply = await bookshop.App.Send("POST", "/api/orders", "{}");

        Assert.Equal(HttpStatusCode.NotImplemented, reply.Status);
        Assert.Equal("GET", reply["Allow"]);
        Assert.Equal("GET /api/orders", JsonDocument.Parse(reply.Body).RootElement.GetProperty("alternative").GetString());
    }

    [Theory]
    [InlineData("PATCH", "/api/books/7", "GET, PUT")]
    [InlineData("PUT", "/api/books/7/reviews", "GET")]
    [InlineData("DELETE", "/api/orders/7", "GET")]
    public async Task MethodThatTheResourceLacks_Is405WithAllow(string method, string path, string allow)
    {
        var reply = await bookshop.App.Send(method, path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.Status);
        Assert.Equal(allow, reply["Allow"]);
        Assert.Equal(allow.Split(", "), JsonDocument.Parse(reply.Body).RootElement.GetProperty("allow").EnumerateArray().Select(method => method.GetString()));
    }

    [Fact]
    public async Task RefusedMethod_SaysWhy()
    {
        var reply = await bookshop.App.Send("DELETE", "/api/books/7");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.Status);
        Assert.Equal("GET, PUT", reply["Allow"]);
        Assert.Equal("Books are archived, never deleted.", JsonDocument.Parse(reply.Body).RootElement.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("/api/books/7", "GET, PUT")]
    [InlineData("/api/orders/7", "GET")]
    [InlineData("/nowhere", null)]
    public async Task MethodThatTheServerDoesNotKnow_Is501(string path, string? allow)
    {
        var reply = await bookshop.App.Send("PROPFIND", path);

        Assert.Equal(HttpStatusCode.NotImplemented, reply.Status);
        Assert.Equal(allow, reply["Allow"]);
    }

    [Theory]
    [InlineData("/api/books/7", HttpStatusCode.OK)]
    [InlineData("/api/orders/7", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task WhatIsImplemented_IsServedAsBefore(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await bookshop.App.Send("GET", path)).Status);

    [Fact]
    public void HostsGeneratedCode_NamesTheAnswersOfTheLibrary() => Assert.Matches(
        @"new global::StatusContracts\.Generated\.Bookshop\S+Api\S*\(\)", bookshop.Folder.GeneratedSources("Bookshop.Host"));

    [Theory]
    [InlineData("Bookshop.Api", "/api/books/{id:int}", "GET, PUT")]
    [InlineData("Bookshop.Host", "/api/orders/{id:int}", "GET")]
    public void AnswersOfEachAssembly_AreCompiledAhead(string project, string resource, string allow)
    {
        var generated = bookshop.Folder.GeneratedSources(project);

        Assert.Contains(resource, generated, StringComparison.Ordinal);
        Assert.Contains($"\"{allow}\"", generated, StringComparison.Ordinal);
    }

    public sealed class Bookshop : IAsyncLifetime
    {
        internal ConsumerFolder Folder { get; private set; } = null!;

        internal RunningApp App { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Folder = await ConsumerFolder.Create();
            try
            {
                App = await Folder.Start("Bookshop.Host");
            }
            catch
            {
                Folder.Dispose();
                throw;
            }
        }

        public Task DisposeAsync()
        {
            App?.Dispose();
            Folder.Dispose();
            return Task.CompletedTask;
        }
    }
}
