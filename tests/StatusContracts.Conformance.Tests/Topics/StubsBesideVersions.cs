#pragma warning disable ASP0022 // Conflicting route: what tells the two endpoints apart is the subject.
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace StatusContracts.Conformance.Topics;

/// <summary>
/// A stub and an implementation of one route and method that only another matcher policy tells apart: versions in a header,
/// action constraints, content types. Each takes what is its own.
/// </summary>
public abstract class StubsBesideVersions(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    // A version may be told apart when the request comes, or in the graph.
    private static readonly App Selected = new(Map, services => services.AddSingleton<MatcherPolicy, SelectingVersions>());
    private static readonly App Split = new(Map, services => services.AddSingleton<MatcherPolicy, SplittingVersions>());
    private static readonly App Actions = App.Of(typeof(VersionController));

    private static void Map(WebApplication app)
    {
        app.MapGet("/versions/books", () => Results.Text("list")).WithMetadata(new Version("1"));
        app.MapPost("/versions/books", () => Results.Text("added")).WithMetadata(new Version("1"));
        app.MapPost("/versions/books", [NotImplementedYet("Bulk import")] () => Stub.Result).WithMetadata(new Version("2"));

        app.MapPost("/versions/over/{id:int}", (int id) => Results.Text("by id")).WithMetadata(new Version("1"));
        app.MapPut("/versions/over/{name}", (string name) => Results.Text("by name"));

        app.MapPost("/versions/content", (HttpRequest request) => Results.Text("json")).Accepts<Note>("application/json");
        app.MapPost("/versions/content", [NotImplementedYet("XML")] (HttpRequest request) => Stub.Result).Accepts<Note>("application/xml");
    }

    [Fact]
    public async Task VersionThatIsPlanned_Is501BesideTheOneThatIsBuilt()
    {
        foreach (var app in (App[])[Selected, Split])
        {
            (await Send(app, "POST /versions/books\nX-Version: 1")).Is(200, "added");
            (await Send(app, "POST /versions/books\nX-Version: 2")).IsPlanned("Bulk import", allow: "GET, POST");
        }
    }

    [Fact]
    public async Task Allow_IsTheSameForEveryVersion()
    {
        foreach (var app in (App[])[Selected, Split])
        {
            (await Send(app, "PUT /versions/books\nX-Version: 1")).IsNotAllowed("GET, POST");
            (await Send(app, "PUT /versions/books\nX-Version: 2")).IsNotAllowed("GET, POST");
        }
    }

    [Theory]
    [InlineData("POST /versions/books\nX-Version: 3"), InlineData("POST /versions/over/5\nX-Version: 2")]
    public async Task VersionThatNothingHas_IsAsInStock(string request)
    {
        foreach (var app in (App[])[Selected, Split])
        {
            var stock = await SendToStock(app, request);

            stock.Is(404);
            Assert.Equal(stock.Transcript, (await Send(app, request)).Transcript);
        }
    }

    [Fact]
    public async Task RequestThatSaysNoVersion_IsNotForTheStub() =>
        (await Send(Selected, "POST /versions/books")).Is(200, "added");

    [Fact]
    public async Task ActionConstraint_DecidesBetweenStubAndAction()
    {
        (await Send(Actions, "POST /versions/actions\nX-Version: 1")).Is(202);
        (await Send(Actions, "POST /versions/actions\nX-Version: 2")).IsPlanned("Next", allow: "POST");
        (await Send(Actions, "POST /versions/actions")).Is(404);
        (await Send(Actions, "PUT /versions/actions")).IsNotAllowed("POST");
    }

    [Fact]
    public async Task ContentType_DecidesBetweenStubAndEndpoint()
    {
        (await Send(Selected, "POST /versions/content\nContent-Type: application/json\n\n{}")).Is(200, "json");
        (await Send(Selected, "POST /versions/content\nContent-Type: application/xml\n\n<a/>")).IsPlanned("XML", allow: "POST");
        (await Send(Selected, "POST /versions/content\nContent-Type: text/plain\n\na")).Is(415);
        (await Send(Selected, "DELETE /versions/content")).IsNotAllowed("POST");
    }

    public sealed record Note(string Text);

    private sealed record Version(string Text)
    {
        public static bool IsAsked(Endpoint endpoint, HttpContext context) =>
            context.Request.Headers["X-Version"] is not [{ } asked] || endpoint.Metadata.GetMetadata<Version>() is not { } version || version.Text == asked;
    }

    private sealed class SelectingVersions : MatcherPolicy, IEndpointSelectorPolicy
    {
        public override int Order => 100;

        public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
            endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<Version>() is not null);

        public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
        {
            for (var i = 0; i < candidates.Count; i++)
            {
                if (candidates.IsValidCandidate(i) && !Version.IsAsked(candidates[i].Endpoint, httpContext))
                {
                    candidates.SetValidity(i, false);
                }
            }

            return Task.CompletedTask;
        }
    }

    private sealed class SplittingVersions : MatcherPolicy, INodeBuilderPolicy
    {
        private static readonly string[] Versions = ["1", "2", "other"];

        public override int Order => 100;

        public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
            endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<Version>() is not null);

        public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints) =>
            [.. Versions.Select(version => new PolicyNodeEdge(version, [.. endpoints.Where(endpoint =>
                endpoint.Metadata.GetMetadata<Version>() is not { } declared || declared.Text == version)]))];

        public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) =>
            new Table(edges.ToDictionary(edge => (string)edge.State, edge => edge.Destination));

        private sealed class Table(Dictionary<string, int> destinations) : PolicyJumpTable
        {
            public override int GetDestination(HttpContext httpContext) =>
                destinations[Versions.FirstOrDefault(version => httpContext.Request.Headers["X-Version"] == version, "other")];
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ForVersionAttribute(string version) : Attribute, IActionConstraint
    {
        public int Order => 0;

        public bool Accept(ActionConstraintContext context) =>
            context.RouteContext.HttpContext.Request.Headers["X-Version"] == version;
    }

    [ApiController, Route("versions/actions")]
    public sealed class VersionController : ControllerBase
    {
        [HttpPost, ForVersion("1")] public IActionResult Built() => Accepted();

        [HttpPost, ForVersion("2"), NotImplementedYet("Next")] public IActionResult Next() => Stub.ActionResult;
    }

    public sealed class Compiled(Servers servers) : StubsBesideVersions(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : StubsBesideVersions(servers, Contracts.AtStartUp);
}
