using System.Net;
using System.Net.Http.Headers;
using Bookshop;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace StatusContracts.Neighbours;

/// <summary>
/// <c>WebApplicationFactory</c> runs an application from its own entry point, the sample's here, and lets a test replace
/// services of it. The answers are those of the application.
/// </summary>
public sealed class ApplicationFactories(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    [Fact]
    public async Task ApplicationUnderTest_AnswersAsItself()
    {
        using var client = factory.CreateClient();

        await Answers(client, "PUT", "/api/books", 405, "GET, POST");
        await Answers(client, "DELETE", "/api/books/1", 405, "GET, PUT");
        await Answers(client, "PATCH", "/api/books/1", 501, "GET, PUT");
        await Answers(client, "PROPFIND", "/api/books/1", 501, "GET, PUT");
        await Answers(client, "DELETE", "/api/nothing", 404, null);
        await Answers(client, "POST", "/api/orders", 401, null);
    }

    [Fact]
    public async Task ServicesThatATestReplaces_AreOfNoConsequence()
    {
        var store = new BookStore();
        var added = store.Add(new BookDraft("On the wire", "A test", 2026));
        await using var replaced = factory.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
        {
            services.AddSingleton(store);
            services.AddRouting();
            services.AddControllers();
            HeaderAuthentication.Add(services);
        }));
        using var client = replaced.CreateClient();
        client.DefaultRequestHeaders.Add("X-User", "admin");

        Assert.Contains("On the wire", await client.GetStringAsync($"/api/books/{added.Id}"));
        await Answers(client, "DELETE", $"/api/books/{added.Id}", 405, "GET, PUT");
        await Answers(client, "POST", "/api/orders", 501, "");
    }

    [Fact]
    public async Task FactoryThatListens_AnswersOverKestrel()
    {
        await using var listening = new WebApplicationFactory<Program>();
        listening.UseKestrel(port: 0);
        listening.StartServer();
        var port = listening.ClientOptions.BaseAddress.Port;

        (await Wire.SendAsync(port, "PUT /api/books")).IsNotAllowed("GET, POST");
        (await Wire.SendAsync(port, "PATCH /api/books/1")).IsPlanned("Changing parts of a book", allow: "GET, PUT");
    }

    // The server of tests hands a response over before anything puts it on a wire.
    private static async Task Answers(HttpClient client, string method, string path, int status, string? allow)
    {
        using var request = new HttpRequestMessage(new(method), path);
        using var response = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal(allow, response.Content.Headers.NonValidated.TryGetValues("Allow", out var values) ? values.ToString() : null);
        if (status is 405 or 501)
        {
            Assert.Equal(MediaTypeHeaderValue.Parse("application/problem+json"), response.Content.Headers.ContentType);
        }
    }
}
