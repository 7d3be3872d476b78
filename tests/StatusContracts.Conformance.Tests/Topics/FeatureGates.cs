#pragma warning disable ASP0022 // Conflicting route: a gated stub beside an endpoint of its route is a subject.
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Topics;

/// <summary>Stubs that a flag opens, request by request: 501 or the endpoint, and <c>Allow</c> to match.</summary>
public abstract class FeatureGates(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private const string Json = "Content-Type: application/json\n\n{\"text\":\"fine\"}";

    private static readonly App Gated = new(
        Map,
        services =>
        {
            services.AddSingleton<IFeatureGate, HeaderGate>();
            services.AddAntiforgery();
            HeaderAuthentication.Add(services);
            services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example").AllowAnyMethod()));
            App.AddControllers(services, typeof(ReportsController), typeof(BetaController));
        });

    private static readonly App WithHeadAndOptions = Gated with
    {
        LateServices = services => services.Configure<StatusContractOptions>(options => options.ServeHead = options.ServeOptions = true),
    };

    private static void Map(WebApplication app)
    {
        app.UseCors();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapGet("/gates/plain", () => Results.Text("plain"));
        app.MapPost("/gates/plain", [NotImplementedYet("Posting", Until = "post")] (Review review) => Results.Text(review.Text));
        app.MapPut("/gates/plain", (Review review) => Results.Text("put")).NotImplementedYet("Putting", until: "put");
        app.MapPatch("/gates/plain", [NotImplementedYet("Patching")] () => Stub.Result);

        app.MapPost("/gates/filtered/{id:int}", [NotImplementedYet("Filtered", Until = "post")] (int id) => Results.Text($"{id}"))
            .AddEndpointFilter(async (context, next) => await next(context) is IResult ? Results.Text("filter ran") : null);
        app.MapGet("/gates/filtered/{name}", (string name) => Results.Text(name));
        app.MapPost("/gates/form", [NotImplementedYet("Form", Until = "post")] (IFormFile file) => Results.Text(file.FileName));
        app.MapPost("/gates/xml", [NotImplementedYet("Xml", Until = "post")] (HttpRequest request) => Results.Text("xml"))
            .Accepts<Review>("application/xml");
        app.MapPost("/gates/guarded", [NotImplementedYet("Guarded", Until = "post")] (HttpContext context) => Results.Text(context.User.Identity!.Name))
            .RequireAuthorization();
        app.MapGet("/gates/report", [NotImplementedYet("Report", Until = "get")] () => Results.Text("report"));
        app.MapPost("/gates/taken", [NotImplementedYet("Taken", Until = "post")] () => Results.Text("gated"));
        app.MapPost("/gates/taken", () => Results.Text("taken"));
        app.MapGroup("/gates/group").NotImplementedYet("Group", until: "group").MapGet("/{id}", (int id) => Results.Text($"{id}"));
        app.MapGet("/gates/unfinished", [NotImplementedYet("Unfinished", Until = "get")] () => Stub.Result);
        app.MapControllers();
    }

    [Theory]
    [InlineData("POST /gates/plain", "Posting", "GET"), InlineData("PUT /gates/plain", "Putting", "GET")]
    [InlineData("POST /gates/filtered/1", "Filtered", "GET"), InlineData("POST /gates/form", "Form", ""), InlineData("POST /gates/xml", "Xml", "")]
    [InlineData("GET /gates/report", "Report", ""), InlineData("GET /gates/group/x", "Group", "")]
    [InlineData("POST /gates/mvc", "Reports", "GET"), InlineData("GET /gates/beta", "Beta", ""), InlineData("PUT /gates/beta", "Nearer", "")]
    public async Task Closed_IsAStubLikeOthers(string request, string feature, string allow)
    {
        (await Send(Gated, request)).IsPlanned(feature, allow);
        (await Send(Gated, $"{request}\nContent-Type: text/plain\nX-Flags: other\n\nnonsense")).IsPlanned(feature, allow);
        (await Send(Gated, $"{request}\nContent-Type: application/json\n\n{{ broken")).IsPlanned(feature, allow);
    }

    [Theory]
    [InlineData($"POST /gates/plain\nX-Flags: post\n{Json}", "fine"), InlineData($"PUT /gates/plain\nX-Flags: put,post\n{Json}", "put")]
    [InlineData("POST /gates/filtered/7\nX-Flags: post", "filter ran"), InlineData("GET /gates/report\nX-Flags: get", "report")]
    [InlineData("POST /gates/xml\nX-Flags: post\nContent-Type: application/xml\n\n<a/>", "xml")]
    [InlineData("GET /gates/group/5\nX-Flags: group", "5")]
    [InlineData($"POST /gates/mvc\nX-Flags: post\n{Json}", "posted fine"), InlineData("GET /gates/beta\nX-Flags: beta", "beta")]
    [InlineData("PUT /gates/beta\nX-Flags: nearer", "nearer")]
    public async Task Open_IsTheEndpointItself(string request, string text) => (await Send(Gated, request)).Is(200, text);

    [Theory]
    [InlineData("POST /gates/plain\nX-Flags: post\nContent-Type: application/json\n\n{ broken", 400)]
    [InlineData("POST /gates/plain\nX-Flags: post\nContent-Type: text/plain\n\ntext", 415)]
    [InlineData("POST /gates/xml\nX-Flags: post\nContent-Type: text/plain\n\ntext", 415)]
    [InlineData("POST /gates/form\nX-Flags: post\nContent-Type: multipart/form-data; boundary=x\n\n--x--", 400)]
    [InlineData("POST /gates/mvc\nX-Flags: post\nContent-Type: application/json\n\n{}", 400)]
    [InlineData("POST /gates/mvc\nX-Flags: post\nContent-Type: text/plain\n\ntext", 415)]
    [InlineData("GET /gates/group/x\nX-Flags: group", 400)]
    public async Task Open_RefusesContentAsTheEndpointDoes(string request, int status)
    {
        // Problems of MVC have a trace id, so no two are the same.
        var server = await ServerOf(Gated);
        (await server.SendAsync(request)).Is(status);
    }

    [Theory]
    [InlineData("", "GET"), InlineData("post", "GET, POST"), InlineData("put", "GET, PUT"), InlineData("put,post", "GET, POST, PUT")]
    public async Task Allow_ListsWhatIsOpenForThisRequest(string flags, string allow)
    {
        (await Send(Gated, $"DELETE /gates/plain\nX-Flags: {flags}")).IsNotAllowed(allow);
        (await Send(Gated, $"BREW /gates/plain\nX-Flags: {flags}")).IsUnknownMethod(allow);
        (await Send(Gated, $"PATCH /gates/plain\nX-Flags: {flags}")).IsPlanned("Patching", allow);
    }

    [Theory]
    [InlineData("", "GET"), InlineData("post", "GET, POST")]
    public async Task Allow_OfUnitedRoutes_ListsWhatIsOpen(string flags, string allow)
    {
        (await Send(Gated, $"DELETE /gates/filtered/1\nX-Flags: {flags}")).IsNotAllowed(allow);
        (await Send(Gated, $"DELETE /gates/filtered/x\nX-Flags: {flags}")).IsNotAllowed("GET");
        (await Send(Gated, $"POST /gates/filtered/x\nX-Flags: {flags}")).IsNotAllowed("GET");
        (await Send(Gated, $"DELETE /gates/mvc\nX-Flags: {flags}")).IsNotAllowed(allow);
    }

    [Theory]
    [InlineData("", "OPTIONS"), InlineData("get", "GET, HEAD, OPTIONS")]
    public async Task HeadAndOptions_FollowTheGate(string flags, string allow)
    {
        (await Send(WithHeadAndOptions, $"DELETE /gates/report\nX-Flags: {flags}")).IsNotAllowed(allow);
        var head = await Send(WithHeadAndOptions, $"HEAD /gates/report\nX-Flags: {flags}");
        head.Is(flags.Length == 0 ? 501 : 200, "");
        var options = await Send(WithHeadAndOptions, $"OPTIONS /gates/report\nX-Flags: {flags}");
        options.Is(204);
        Assert.Equal(allow, options["Allow"]);
    }

    [Fact]
    public async Task Preflight_NeedsNoOpenGate()
    {
        var reply = await Send(
            Gated, "OPTIONS /gates/plain\nOrigin: https://shop.example\nAccess-Control-Request-Method: POST");
        reply.Is(204);
        Assert.Equal("https://shop.example", reply["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task Gate_IsAskedBehindAuthorization()
    {
        (await Send(Gated, "POST /gates/guarded\nX-Flags: post")).Is(401);
        (await Send(Gated, "POST /gates/guarded\nX-User: ann")).IsPlanned("Guarded", "");
        (await Send(Gated, "POST /gates/guarded\nX-Flags: post\nX-User: ann")).Is(200, "ann");
        (await Send(Gated, "GET /gates/guarded\nX-User: ann\nX-Flags: user:ann")).IsNotAllowed("POST");
        (await Send(Gated, "GET /gates/guarded\nX-User: bob\nX-Flags: user:ann")).IsNotAllowed("");
    }

    [Fact]
    public async Task BesideAnImplementation_TheStubGivesWay_OpenOrNot()
    {
        (await Send(Gated, "POST /gates/taken")).Is(200, "taken");
        (await Send(Gated, "POST /gates/taken\nX-Flags: post")).Is(200, "taken");
    }

    [Fact]
    public async Task OpenWithoutABody_IsStill501() =>
        (await Send(Gated, "GET /gates/unfinished\nX-Flags: get")).Is(501);

    [Fact]
    public async Task EachFlag_IsAskedOncePerRequest()
    {
        // The gate answers "once" with true the first time it is asked in a request, and throws the second.
        (await Send(Gated, "DELETE /gates/plain\nX-Flags: once:post,once:put")).IsNotAllowed("GET, POST, PUT");
        (await Send(Gated, $"POST /gates/plain\nX-Flags: once:post\n{Json}")).Is(200, "fine");
        (await Send(Gated, $"POST /gates/mvc\nX-Flags: once:post\n{Json}")).Is(200, "posted fine");
    }

    [Fact]
    public async Task GateThatThrows_StaysClosed_AndIsLogged()
    {
        (await Send(Gated, $"POST /gates/plain\nX-Flags: throw\n{Json}")).IsPlanned("Posting", "GET");
        (await Send(Gated, $"POST /gates/mvc\nX-Flags: throw\n{Json}")).IsPlanned("Reports", "GET");
        (await Send(Gated, "DELETE /gates/plain\nX-Flags: throw")).IsNotAllowed("GET");

        var entry = (await ServerOf(Gated)).Log.First(entry => entry.Event == "GateFailed");
        Assert.Equal("The gate is broken.", entry.Exception?.Message);
        Assert.Contains("'post'", entry.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contract_NamesTheFlag()
    {
        var contract = (await ServerOf(Gated)).Services.GetRequiredService<IStatusContract>();

        var resource = contract.Resources.Single(resource => resource.Route == "/gates/plain");
        Assert.Equal(["GET"], resource.Allow);
        Assert.Equal(["POST", "PUT"], resource.Stubs.Where(stub => stub.Gate is not null).Select(stub => stub.Method));
        Assert.Contains("PUT /gates/plain: Putting; until put;", contract.ToMatrix(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutTheLibraryAdded_ActionsStayClosed() =>
        (await SendToStock(Gated, $"POST /gates/mvc\nX-Flags: other\n{Json}")).Is(501);

    public sealed record Review([Required] string Text);

    [ApiController, Route("gates/mvc")]
    public sealed class ReportsController : ControllerBase
    {
        [HttpGet] public IActionResult Get() => Content("got");

        [HttpPost, NotImplementedYet("Reports", Until = "post")]
        public IActionResult Post(Review review) => Content($"posted {review.Text}");
    }

    [ApiController, Route("gates/beta"), NotImplementedYet("Beta", Until = "beta")]
    public sealed class BetaController : ControllerBase
    {
        [HttpGet] public IActionResult Get() => Content("beta");

        [HttpPut, NotImplementedYet("Nearer", Until = "nearer")] public IActionResult Put() => Content("nearer");

        [HttpPost, NotImplementedYet("Never")] public IActionResult Post() => Content("never");
    }

    [Fact]
    public async Task NearerDeclaration_DecidesAlone()
    {
        (await Send(Gated, "PUT /gates/beta\nX-Flags: beta")).IsPlanned("Nearer", "GET");
        (await Send(Gated, "POST /gates/beta\nX-Flags: beta,nearer")).IsPlanned("Never", "GET, PUT");
        (await Send(Gated, "DELETE /gates/beta\nX-Flags: nearer")).IsNotAllowed("PUT");
    }

    [Fact]
    public async Task ConventionOnControllers_OpensThemAll()
    {
        var app = Gated with { Map = app => app.MapControllers().NotImplementedYet("All", until: "all") };

        (await Send(app, "GET /gates/mvc")).IsPlanned("All", "");
        (await Send(app, "GET /gates/mvc\nX-Flags: all")).Is(200, "got");
        (await Send(app, $"POST /gates/mvc\nX-Flags: all\n{Json}")).IsPlanned("Reports", "GET");
        (await Send(app, "DELETE /gates/mvc\nX-Flags: all")).IsNotAllowed("GET");
    }

    /// <summary>The flags that the request names; <c>user:ann</c> are all of them for that user.</summary>
    private sealed class HeaderGate : IFeatureGate
    {
        public async ValueTask<bool> IsOpenAsync(string flag, HttpContext context)
        {
            await Task.Yield();
            var flags = context.Request.Headers["X-Flags"].ToString().Split(',');
            if (flags.Contains("throw"))
            {
                throw new InvalidOperationException("The gate is broken.");
            }

            if (flags.Contains($"once:{flag}"))
            {
                context.Items.Add(flag, true);
                return true;
            }

            return flags.Contains(flag) || flags.Contains($"user:{context.User.Identity?.Name}");
        }
    }

    public sealed class Compiled(Servers servers) : FeatureGates(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : FeatureGates(servers, Contracts.AtStartUp);
}
