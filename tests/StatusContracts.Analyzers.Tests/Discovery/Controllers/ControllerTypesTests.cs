using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Analyzers.Tests.Discovery.Controllers;

/// <summary>Which types are controllers, which of their methods are actions, and what both inherit.</summary>
public class ControllerTypesTests
{
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
