using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StatusContracts.Conformance.Topics;

/// <summary>Stubs of controllers: 501 after authorization filters, before binding and validation.</summary>
public abstract partial class ControllerStubs(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Api = App.Of(typeof(BooksController), typeof(PlannedController));

    [Fact]
    public async Task Action_Is501WithTheMethodsThatWork() =>
        (await Send(Api, "POST /mvc/books/1")).IsPlanned("Reviews", allow: "GET, PUT");

    [Theory]
    [InlineData("", ""), InlineData("application/json", "{ broken"), InlineData("application/json", "{}")]
    [InlineData("text/plain", "text"), InlineData("application/xml", "<a/>")]
    public async Task ContentOfAnyTypeAndShape_Is501Not400Or415(string contentType, string body)
    {
        var type = contentType.Length == 0 ? "" : $"\nContent-Type: {contentType}";

        (await Send(Api, $"POST /mvc/books/1{type}\n\n{body}")).IsPlanned("Reviews", allow: "GET, PUT");
        (await Send(Api, $"POST /mvc/books/consuming{type}\n\n{body}")).IsPlanned("Consuming", allow: "");
        (await Send(Api, $"POST /mvc/books/upload{type}\n\n{body}")).IsPlanned("Upload", allow: "");
    }

    [Fact]
    public async Task RequiredQueryMissing_Is501Not400() =>
        (await Send(Api, "GET /mvc/books/search")).IsPlanned("Search", allow: "");

    [Fact]
    public async Task PlannedController_HoldsForEachAction()
    {
        (await Send(Api, "GET /mvc/planned")).IsPlanned("Everything", allow: "");
        (await Send(Api, "POST /mvc/planned/7\nContent-Type: application/json\n\n{}")).IsPlanned("Everything", allow: "");
        (await Send(Api, "DELETE /mvc/planned")).IsNotAllowed("");
    }

    [Fact]
    public async Task NearerDeclaration_Wins() =>
        (await Send(Api, "PUT /mvc/planned/7")).IsPlanned("Replacing", allow: "");

    [Fact]
    public async Task PartialAction_NeedsNoBody() =>
        (await Send(Api, "PATCH /mvc/books/1")).IsPlanned("Patching", allow: "GET, PUT");

    [Fact]
    public async Task MethodBesideStubs_Is405WithoutThem() =>
        (await Send(Api, "DELETE /mvc/books/1")).IsNotAllowed("GET, PUT");

    [Fact]
    public async Task ActionThatIsBuilt_BindsAndValidatesAsInStock()
    {
        const string Invalid = "PUT /mvc/books/1\nContent-Type: application/json\n\n{}";

        Assert.Equal(400, (await SendToStock(Api, Invalid)).Status);
        (await Send(Api, "PUT /mvc/books/1\nContent-Type: application/json\n\n{\"text\":\"ok\"}")).Is(200);
    }

    [Fact]
    public async Task ConventionOnAllControllers_HoldsForEachAction()
    {
        var app = Api with { Map = app => app.MapControllers().NotImplementedYet("The whole API", "3.0") };

        (await Send(app, "GET /mvc/books/1")).IsPlanned("The whole API", allow: "");
        (await Send(app, "PUT /mvc/books/1\nContent-Type: text/plain\n\ntext")).IsPlanned("The whole API", allow: "");
    }

    [Fact]
    public async Task ConventionOnOneOfTwoMappings_LeavesTheOther()
    {
        const string Put = "/mvc/books/1\nContent-Type: application/json\n\n{\"text\":\"ok\"}";
        var app = Api with
        {
            Map = app =>
            {
                app.MapControllers();
                app.MapGroup("/next").NotImplementedYet("The next version").MapControllers();
            },
        };

        (await Send(app, "PUT /next" + Put)).IsPlanned("The next version", allow: "");
        (await Send(app, "PUT " + Put)).Is(200);
        (await Send(app, "GET /next/mvc/books/1")).IsPlanned("The next version", allow: "");
        (await Send(app, "GET /mvc/books/1")).Is(200);
    }

    [Fact]
    public async Task WithoutTheLibraryAdded_AttributeAloneAnswers501()
    {
        var reply = await SendToStock(Api, "POST /mvc/books/1");

        Assert.Equal(501, reply.Status);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.Null(reply["Allow"]);
    }

    [Fact]
    public async Task ActionFilters_DoNotRun()
    {
        var reply = await Send(Api, "POST /mvc/books/filtered");

        reply.IsPlanned("Filtered", allow: "");
        Assert.Null(reply["X-Filter"]);
    }

    [ApiController, Route("mvc/books")]
    public sealed partial class BooksController : ControllerBase
    {
        [HttpGet("{id:int}")] public string Get(int id) => $"{id}";

        [HttpPut("{id:int}")] public string? Put(int id, Review review) => review.Text;

        [HttpPost("{id:int}"), NotImplementedYet("Reviews")]
        public ActionResult<Review> Post(int id, Review review) => Stub.ActionResult;

        [HttpPost("consuming"), Consumes("application/xml"), NotImplementedYet("Consuming")]
        public IActionResult Consume([FromBody] Review review) => Stub.ActionResult;

        // [ApiController] makes this [Consumes("multipart/form-data")].
        [HttpPost("upload"), NotImplementedYet("Upload")]
        public IActionResult Upload(IFormFile file) => Stub.ActionResult;

        [HttpGet("search"), NotImplementedYet("Search")]
        public IActionResult Search([FromQuery, Required] string text) => Stub.ActionResult;

        [HttpPost("filtered"), NotImplementedYet("Filtered"), MarkingFilter]
        public IActionResult Filtered() => Stub.ActionResult;

        [HttpPatch("{id:int}"), NotImplementedYet("Patching")]
        public partial Task<ActionResult<Review>> Patch(int id, Review review);
    }

    [ApiController, Route("mvc/planned"), NotImplementedYet("Everything")]
    public sealed class PlannedController : ControllerBase
    {
        [HttpGet] public string List() => throw new NotImplementedException();

        [HttpPost("{id:int}")] public string Post(int id, Review review) => throw new NotImplementedException();

        [HttpPut("{id:int}"), NotImplementedYet("Replacing")]
        public string Put(int id) => throw new NotImplementedException();
    }

    public sealed record Review([Required] string? Text);

    private sealed class MarkingFilterAttribute : ActionFilterAttribute
    {
        public override void OnActionExecuting(ActionExecutingContext context) =>
            context.HttpContext.Response.Headers["X-Filter"] = "ran";
    }

    public sealed class Compiled(Servers servers) : ControllerStubs(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : ControllerStubs(servers, Contracts.AtStartUp);
}
