using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Topics;

/// <summary>501 and 405 from inside of endpoints that are built: the same answers as those of declarations.</summary>
public abstract class ConditionalAnswers(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly NotImplementedYetHttpResult Xml = TypedResults.NotImplementedYet(
        "Export as XML", plannedFor: "2.0", documentation: "https://docs.example.com/xml", alternative: "GET /part/export/json");

    private static readonly App Parts = new(
        app =>
        {
            app.MapControllers();
            app.MapGet("/part/export/{format}", Results<Ok<string>, NotImplementedYetHttpResult> (string format) =>
                format == "json" ? TypedResults.Ok("exported") : Xml);
            app.MapPut("/part/export/{format}", (string format) => Results.NotImplementedYet("Import"));
            app.MapPost("/part/export/xml", [NotImplementedYet(
                "Export as XML", PlannedFor = "2.0", Documentation = "https://docs.example.com/xml", Alternative = "GET /part/export/json")]
            () => Stub.Result);

            app.MapGet("/part/shelves/{id:int}", (int id) => "shelf");
            app.MapPut("/part/shelves/{name}", (string name) => name == "attic" ? Results.MethodNotAllowed() : Results.Text("put"));
            app.MapPatch("/part/shelves/{name}", (string name) => TypedResults.MethodNotAllowed("PUT", "GET"));
            app.MapDelete("/part/shelves/{name}", (string name) => TypedResults.MethodNotAllowed(
                reason: "Shelves stay.", alternative: "PUT /part/shelves/{name}", documentation: "https://docs.example.com/shelves"));
        },
        services => App.AddControllers(services, typeof(ShelvesController)));

    [Fact]
    public async Task NotImplementedYet_SaysWhatADeclaredStubSays_ExceptAllow()
    {
        var part = await Send(Parts, "GET /part/export/xml");
        var stub = await Send(Parts, "POST /part/export/xml");

        Assert.Equal("<https://docs.example.com/xml>; rel=\"help\"", part["Link"]);
        var problem = part.IsPlanned("Export as XML", allow: null);
        Assert.Equal(
            [.. stub.IsPlanned("Export as XML", "GET, PUT").EnumerateObject().Where(member => member.Name != "allow").Select(Text)],
            problem.EnumerateObject().Select(Text));
        Assert.Equal(Names(stub).Where(name => name != "Allow"), Names(part));

        static string Text(JsonProperty member) => member.ToString();
    }

    [Fact]
    public async Task WhatIsBuilt_IsServed()
    {
        (await Send(Parts, "GET /part/export/json")).Is(200);
        (await Send(Parts, "PUT /part/shelves/3")).Is(200, "put");
        (await Send(Parts, "GET /part/racks/3")).Is(200);
    }

    [Theory]
    [InlineData("PUT /part/shelves/attic", "DELETE, PATCH"), InlineData("DELETE /part/shelves/attic", "PATCH, PUT")]
    [InlineData("DELETE /part/shelves/5", "GET, PATCH, PUT")]
    [InlineData("PATCH /part/shelves/5", "GET, PUT"), InlineData("PATCH /part/shelves/attic", "GET, PUT")]
    public async Task MethodNotAllowed_AllowsWhatTheUrlHas_OrWhatIsNamed(string request, string allow) =>
        (await Send(Parts, request)).IsNotAllowed(allow);

    [Fact]
    public async Task MethodNotAllowed_SaysWhy()
    {
        var reply = await Send(Parts, "DELETE /part/shelves/5");

        Assert.Equal("<https://docs.example.com/shelves>; rel=\"help\"", reply["Link"]);
        var problem = reply.IsNotAllowed("GET, PATCH, PUT");
        Assert.Equal("Shelves stay.", problem.GetProperty("reason").GetString());
        Assert.Equal("PUT /part/shelves/{name}", problem.GetProperty("alternative").GetString());
        Assert.Equal("This resource does not support the request method. It supports: GET, PATCH, PUT.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Actions_AnswerAsHandlersDo()
    {
        (await Send(Parts, "GET /part/racks/0")).IsPlanned("Empty racks", allow: null);
        (await Send(Parts, "PUT /part/racks/3")).IsNotAllowed("DELETE, GET");
        Assert.Equal("Racks stay.", (await Send(Parts, "DELETE /part/racks/3")).IsNotAllowed("GET").GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("GET /part/export/xml"), InlineData("PATCH /part/shelves/5"), InlineData("PUT /part/shelves/attic")]
    [InlineData("GET /part/racks/0"), InlineData("PUT /part/racks/3")]
    public async Task Browser_GetsAPage(string request)
    {
        var reply = await Send(Parts, $"{request}\nAccept: text/html");

        Assert.Equal("text/html; charset=utf-8", reply["Content-Type"]);
        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.StartsWith("<!DOCTYPE html>", reply.Text);
    }

    private static IEnumerable<string> Names(Reply reply) => reply.Fields.Select(field => field.Split(':')[0]);

    [ApiController, Route("part/racks/{id:int}")]
    public sealed class ShelvesController : ControllerBase
    {
        [HttpGet]
        public ActionResult<string> Get(int id) => id == 0 ? this.NotImplementedYet("Empty racks") : "rack";

        [HttpPut]
        public IActionResult Put(int id) => this.MethodNotAllowed();

        [HttpDelete]
        public async Task<ActionResult<string>> Delete(int id)
        {
            await Task.Yield();
            return this.MethodNotAllowed(["GET"], "Racks stay.");
        }
    }

    public sealed class Compiled(Servers servers) : ConditionalAnswers(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : ConditionalAnswers(servers, Contracts.AtStartUp);
}
