namespace StatusContracts.Analyzers.Tests.Discovery.Controllers;

/// <summary>One test for each form in which a controller declares its routes.</summary>
public class RoutingTests
{
    [Fact]
    public void VerbWithTemplate_IsUnderRouteOfController() => MvcAssert.Endpoints(
        """
        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet] public string List() => "";
            [HttpGet("{id:int}")] public string Get(int id) => "";
            [HttpPut("{id:int}/")] public void Put(int id) { }
            [HttpDelete(template: "{id:int}", Name = "delete", Order = 2)] public void Delete(int id) { }
            [HttpPatch("")] public void Patch() { }
            [HttpHead("x")] public void Head() { }
            [HttpOptions("x")] public void Options() { }
        }
        """,
        """
        DELETE  /api/books/{id:int}
        GET  /api/books
        GET  /api/books/{id:int}
        HEAD  /api/books/x
        OPTIONS  /api/books/x
        PATCH  /api/books
        PUT  /api/books/{id:int}
        """);

    [Fact]
    public void NoRouteOnController_LeavesTemplateOfAction() => MvcAssert.Endpoints(
        """
        public class A : ControllerBase
        {
            [HttpGet("a/{id}")] public void One() { }
            [HttpGet("/")] public void Root() { }
        }
        """,
        """
        GET  /
        GET  /a/{id}
        """);

    [Fact]
    public void AbsoluteTemplate_OverridesController() => MvcAssert.Endpoints(
        """
        [Route("api/a"), Route("v2/a")]
        public class AController : ControllerBase
        {
            [HttpGet("/health")] public void Health() { }
            [HttpGet("~/ready")] public void Ready() { }
            [HttpGet("~/")] public void Root() { }
            [HttpGet] public void List() { }
        }
        """,
        """
        GET  /
        GET  /api/a
        GET  /health
        GET  /ready
        GET  /v2/a
        """);

    [Fact]
    public void VerbBesideRoute_IsOneEndpoint() => MvcAssert.Endpoints(
        """
        [Route("a")]
        public class AController : ControllerBase
        {
            [HttpGet, Route("one")] public void One() { }
            [HttpGet, HttpPost, Route("two"), Route("zwei")] public void Two() { }
            [HttpGet, HttpPost("three")] public void Three() { }
            [HttpGet("four"), Route("vier")] public void Four() { }
            [HttpGet, HttpPut] public void Five() { }
            [HttpGet(Name = "six"), Route("sechs")] public void Six() { }
        }
        """,
        """
        *  /a/sechs
        *  /a/vier
        GET  /a
        GET  /a
        GET  /a/four
        GET  /a/one
        GET, POST  /a/two
        GET, POST  /a/zwei
        GET, PUT  /a
        POST  /a/three
        """);

    [Fact]
    public void RouteOnly_TakesAnyMethod() => MvcAssert.Endpoints(
        """
        [Route("a")]
        public class AController : ControllerBase
        {
            [Route("b")] public void B() { }
            public void C() { }
        }
        """,
        """
        *  /a
        *  /a/b
        """);

    [Fact]
    public void AcceptVerbs_GivesMethodsAndRoute() => MvcAssert.Endpoints(
        """
        [Route("a")]
        public class AController : ControllerBase
        {
            [AcceptVerbs("get", "Post")] public void One() { }
            [AcceptVerbs("PURGE", Route = "cache")] public void Two() { }
            [AcceptVerbs("GET"), HttpPost, Route("x")] public void Three() { }
            [AcceptVerbs(new[] { "PUT", "put" }, Route = "/y")] public void Four() { }
        }
        """,
        """
        GET, POST  /a
        GET, POST  /a/x
        PURGE  /a/cache
        PUT  /y
        """);

    [Fact]
    public void Tokens_AreReplaced() => MvcAssert.Endpoints(
        """
        [Area("Admin"), Route("[area]/[controller]/[action]")]
        public class UserMANAGEMENTController : ControllerBase
        {
            [HttpGet] public void List() { }
            [HttpGet] public Task FindAsync() => Task.CompletedTask;
            [HttpGet, ActionName("renamed")] public void Other() { }
            [HttpGet("/[[x]]/[Controller]-[ACTION]")] public void Absolute() { }
            [HttpGet("{id:regex(^[[ab]]$)}")] public void Regex() { }
            [HttpGet("~/[controller][action]")] public void Async() { }
        }
        """,
        """
        GET  /Admin/UserMANAGEMENT/Find
        GET  /Admin/UserMANAGEMENT/List
        GET  /Admin/UserMANAGEMENT/Regex/{id:regex(^[ab]$)}
        GET  /Admin/UserMANAGEMENT/renamed
        GET  /UserMANAGEMENT
        GET  /[x]/UserMANAGEMENT-Absolute
        """);

    [Fact]
    public void AreaOfActionOrBase_IsToken() => MvcAssert.Endpoints(
        """
        [Area("base")] public abstract class Base : ControllerBase;
        [Route("[area]")]
        public class AController : Base
        {
            [HttpGet] public void One() { }
            [Area("own"), HttpPut] public void Two() { }
        }
        """,
        """
        GET  /base
        PUT  /own
        """);

    [Fact]
    public void TemplateFromConstants_IsRead() => MvcAssert.Endpoints(
        """
        namespace Api
        {
            public static class Routes
            {
                public const string Root = "api";
                public const string Books = $"{Root}/books";
                public static class Inner { public const string Id = "{id:" + nameof(Int32) + "}"; }
            }
        }
        namespace Web
        {
            using static Api.Routes;
            [Route(Books)]
            public class AController : ControllerBase
            {
                private const string Local = @"{name:regex(^\w\d$)}";
                [HttpGet(Inner.Id)] public void One() { }
                [HttpGet(Local)] public void Two() { }
                [HttpGet(Api.Routes.Root + "/x")] public void Three() { }
            }
        }
        """,
        """
        GET  /api/books/api/x
        GET  /api/books/{id:Int32}
        GET  /api/books/{name:regex(^\w\d$)}
        """);

    [Fact]
    public void ConventionallyRoutedAction_IsUnknown() => MvcAssert.Endpoints(
        """
        public class HomeController : Controller
        {
            public void Index() { }
            [HttpPost] public void Send() { }
        }
        """,
        """
        *  /?
        POST  /?
        """);

    [Fact]
    public void ParameterNamedLikeToken_IsUnknown() => MvcAssert.Endpoints(
        """
        [Route("{controller}/{action}")]
        public class AController : ControllerBase { [HttpGet] public void M() { } }
        """,
        """
        GET  /?
        """);
}
