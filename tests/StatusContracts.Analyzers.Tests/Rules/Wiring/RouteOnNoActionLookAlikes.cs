using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class RouteOnNoActionLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC3007_RouteOnNoAction);

    [Fact]
    public Task ActionsAndPlainMethods_AreSilent() => Rule.Silent("""
        using Microsoft.AspNetCore.Mvc;

        [Route("books")]
        public class BooksController : ControllerBase
        {
            [HttpGet, Route("a")]
            public string A() => Static() + Plain();

            [Obsolete("no route")]
            private static string Static() => "";

            [NonAction, Obsolete("no route")]
            public string Plain() => "";

            [HttpGet("b"), Obsolete("an action")]
            public virtual string B() => "";
        }

        public class NovelsController : BooksController
        {
            [HttpGet("c")]
            public override string B() => "";
        }
        """);

    [Fact]
    public Task MethodsOfOtherClasses_AreSilent() => Rule.Silent("""
        using Microsoft.AspNetCore.Mvc;

        public static class Handlers
        {
            [HttpGet("a")]
            public static string A() => "";
        }

        [NonController]
        public class BooksController
        {
            [HttpGet("a")]
            public static string A() => "";
        }

        public abstract class BaseController : ControllerBase
        {
            [HttpGet("a"), NonAction]
            public virtual string A() => "";

            [HttpGet("b")]
            public static string B() => "";
        }

        internal class HiddenController : ControllerBase
        {
            [HttpGet("a")]
            public static string A() => "";
        }
        """);

    [Fact]
    public Task RouteOfARazorComponent_IsSilent() => Rule.Silent("""
        using Microsoft.AspNetCore.Components;

        [Route("/books")]
        public class BooksController : ComponentBase
        {
            [Parameter]
            public string? Title { get; set; }

            public static string A() => "";
        }
        """);

    [Fact]
    public Task AttributesOfTheAppWithTheSameNames_AreSilent() => Rule.Silent("""
        using Microsoft.AspNetCore.Mvc;

        public class BooksController : ControllerBase
        {
            [Own.HttpGet("a"), Own.Route("a")]
            public static string A() => "";

            [Own.NonAction, HttpGet("b")]
            public string B() => "";
        }

        namespace Own
        {
            public sealed class HttpGetAttribute(string template) : Attribute
            {
                public string Template => template;
            }

            public sealed class RouteAttribute(string template) : Attribute
            {
                public string Template => template;
            }

            public sealed class NonActionAttribute : Attribute;
        }
        """);
}
