using System.Reflection;
using Microsoft.AspNetCore.Mvc;

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
    public void RouteOfBaseClass_IsInherited() => MvcAssert.Endpoints(
        """
        [Route("base/[controller]")] public abstract class Base : ControllerBase
        {
            [HttpGet("ping")] public void Ping() { }
        }
        public abstract class Middle : Base { [HttpGet("middle")] public virtual void M() { } }
        public class OneController : Middle { [HttpPost] public void Post() { } }
        [Route("own")] public class TwoController : Middle { public override void M() { } }
        """,
        """
        GET  /base/One/middle
        GET  /base/One/ping
        GET  /own/middle
        GET  /own/ping
        POST  /base/One
        """);

    [Fact]
    public void GenericBase_LendsItsActions() => MvcAssert.Endpoints(
        """
        [Route("api/[controller]")] public abstract class Crud<T> : ControllerBase where T : class
        {
            [HttpGet("{id}")] public virtual T? Get(int id) => null;
            [HttpPost] public virtual void Create(T item) { }
            [HttpDelete("{id}")] public virtual void Delete(int id) { }
        }
        public class BooksController : Crud<string>
        {
            public override string? Get(int id) => "";
            [NonAction] public override void Delete(int id) { }
            [HttpPost("new")] public override void Create(string item) { }
        }
        public class AuthorsController : Crud<object>;
        """,
        """
        DELETE  /api/Authors/{id}
        GET  /api/Authors/{id}
        GET  /api/Books/{id}
        POST  /api/Authors
        POST  /api/Books/new
        """);

    [Fact]
    public void OverrideOfOverride_TakesRouteOfTheFirst() => MvcAssert.Endpoints(
        """
        public abstract class A : ControllerBase { [HttpGet("first")] public virtual void M() { } }
        public abstract class B : A { [HttpGet("second")] public override void M() { } }
        public class CController : B { public override void M() { } }
        public class DController : B;
        """,
        """
        GET  /first
        GET  /second
        """);

    [Fact]
    public void HiddenMethod_IsStillAnAction() => MvcAssert.Endpoints(
        """
        public abstract class A : ControllerBase { [HttpGet("hidden")] public void M() { } }
        public class BController : A { [HttpGet("new")] public new void M() { } }
        """,
        """
        GET  /hidden
        GET  /new
        """);

    [Fact]
    public void WhatMvcTakesForNoAction_IsNone() => MvcAssert.Endpoints(
        """
        [Route("a")]
        public class AController : ControllerBase, IDisposable, IEquatable<string>
        {
            [HttpGet("static")] public static void Static() { }
            [HttpGet("generic")] public void Generic<T>() { }
            [HttpGet("private")] private void Private() { }
            [HttpGet("protected")] protected void Protected() { }
            [HttpGet("internal")] internal void Internal() { }
            [HttpGet("non"), NonAction] public void Non() { }
            [HttpGet("string")] public override string ToString() => "";
            public override bool Equals(object? other) => false;
            public override int GetHashCode() => 0;
            public string Property { get; set; } = "";
            public event Action? Event { add { } remove { } }
            public string this[int i] => "";
            public static bool operator !(AController a) => false;
            public void Dispose() { }
            bool IEquatable<string>.Equals(string? other) => false;
            [HttpGet("yes")] public void Yes() { }
        }
        """,
        """
        GET  /a/yes
        """);

    [Fact]
    public void DisposeThatIsNotIDisposable_IsAnAction() => MvcAssert.Endpoints(
        """
        [Route("a")] public class AController : ControllerBase { [HttpDelete] public void Dispose() { } }
        [Route("b")] public class BController : Controller { [HttpDelete] public new void Dispose() { } }
        [Route("c")] public class CController : ControllerBase, IAsyncDisposable
        {
            public ValueTask DisposeAsync() => default;
        }
        """,
        """
        *  /c
        DELETE  /a
        DELETE  /b
        """);

    [Fact]
    public void WhatMvcTakesForNoController_IsNone() => MvcAssert.Endpoints(
        """
        public abstract class AbstractController : ControllerBase { [HttpGet("1")] public void M() { } }
        internal class InternalController : ControllerBase { [HttpGet("2")] public void M() { } }
        public class GenericController<T> : ControllerBase { [HttpGet("3")] public void M() { } }
        public static class StaticController { [HttpGet("4")] public static void M() { } }
        public class Outer { public class NestedController : ControllerBase { [HttpGet("5")] public void M() { } } }
        [NonController] public class NonController : ControllerBase { [HttpGet("6")] public void M() { } }
        public class InheritsNonController : NonController;
        public struct StructController { [HttpGet("8")] public void M() { } }
        public class Plain { [HttpGet("9")] public void M() { } }
        public interface IController { [HttpGet("10")] void M(); }
        """,
        "");

    [Fact]
    public void WhatMvcTakesForController_IsOne() => MvcAssert.Endpoints(
        """
        public class ByNamecontroller { [HttpGet("1/[controller]")] public void M() { } }
        [Controller] public class ByAttribute { [HttpGet("2")] public void M() { } }
        [ApiController, Route("3")] public class ByDerivedAttribute { [HttpGet] public void M() { } }
        public class ByBase : ControllerBase { [HttpGet("4/[controller]")] public void M() { } }
        public record RecordController { [HttpGet("5")] public void M() { } }
        public sealed class SealedController : Controller { [HttpGet("6")] public void M() { } }
        """,
        """
        *  /?
        *  /?
        GET  /1/ByName
        GET  /2
        GET  /3
        GET  /4/ByBase
        GET  /5
        GET  /6
        """);

    [Fact]
    public void PartialController_IsReadOnce() => MvcAssert.Endpoints(
        [
            "partial class A { [HttpGet(\"one\")] public void One() { } }",
            "[Route(\"a\")] public partial class A : ControllerBase { [HttpGet(\"two\")] public partial void Two(); }",
            "partial class A : ControllerBase { [NotImplementedYet(\"Two\")] public partial void Two() { } }",
        ],
        """
        GET  /a/one
        GET  /a/two  stub: Two
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

    [Theory]
    [InlineData(typeof(ControllerBase))]
    [InlineData(typeof(Controller))]
    public void MethodsOfFrameworkControllers_AreNoActions(Type type)
    {
        // Discovery does not look at them: this is why it need not.
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        Assert.NotEmpty(methods);
        Assert.All(methods, method => Assert.True(
            method.IsSpecialName || method.Name == nameof(IDisposable.Dispose) || method.IsDefined(typeof(NonActionAttribute), inherit: true),
            method.Name));
    }
}
