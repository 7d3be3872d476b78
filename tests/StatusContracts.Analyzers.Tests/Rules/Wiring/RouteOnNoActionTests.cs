using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class RouteOnNoActionTests
{
    private static readonly Rule Rule = new(Descriptors.STC3007_RouteOnNoAction);

    [Theory]
    [InlineData("[[|HttpGet|]]", "public static string A() => \"\";", "[HttpGet] does nothing on a static method. Remove the attribute, or make the method an action.")]
    [InlineData("[[|HttpGet|], NonAction]", "public string A() => \"\";", "[HttpGet] does nothing on a method with [NonAction]. Remove the attribute, or make the method an action.")]
    [InlineData("[[|Route(\"a\")|]]", "public static string A() => \"\";", "[Route] does nothing on a static method. Remove the attribute, or make the method an action.")]
    [InlineData("[[|AcceptVerbs(\"GET\")|]]", "private static string A() => \"\";", "[AcceptVerbs] does nothing on a static method. Remove the attribute, or make the method an action.")]
    [InlineData("[[|Purge|]]", "public static string A() => \"\";", "[Purge] does nothing on a static method. Remove the attribute, or make the method an action.")]
    public Task RouteOnWhatIsNoAction_IsReported(string attributes, string method, string message) => Rule.Says(Controller($"{attributes} {method}"), message);

    [Fact]
    public Task EachAttributeThatRoutes_IsReported() => Rule.Reports(Controller("""
        [[|HttpGet("a")|]]
        [[|Microsoft.AspNetCore.Mvc.HttpPost|], Obsolete("b")]
        [NonAction]
        public string A() => "";

        [NonAction]
        public override string ToString() => "";
        """));

    [Fact]
    public Task NonActionOfWhatIsOverridden_Counts() => Rule.Reports("""
        using Microsoft.AspNetCore.Mvc;

        public abstract class Base : ControllerBase
        {
            [NonAction]
            public virtual string A() => "";
        }

        public partial class BooksController : Base
        {
            [[|HttpGet("a")|]]
            public override string A() => "b";

            [[|HttpGet("b")|]]
            public partial string B();
        }

        public partial class BooksController
        {
            [NonAction]
            public partial string B() => "";
        }
        """);

    [Fact]
    public Task Fix_RemovesTheAttributeAndNothingElse() => Rule.Fixes(
        Controller("""
            /// <summary>Books.</summary>
            [[|HttpGet|]] // read
            public static string A() => "";

            // B
            [[|HttpGet|], Obsolete("b"), [|Route("b")|]]
            [[|HttpPost|]]
            public static string B() => "";

            [Obsolete("c")]
            // C
            [[|HttpGet|]]
            // and more
            [NonAction]
            public string C() => "";

            [[|HttpGet|]] public static string D() => "";

            #region E
            [NonAction, [|HttpGet|]]
            #endregion
            public string E() => "";

            [[|HttpGet|]]
            [[|Route("f")|]]
            public static string F() => "";
            """),
        Controller("""
            /// <summary>Books.</summary>
            // read
            public static string A() => "";

            // B
            [Obsolete("b")]
            public static string B() => "";

            [Obsolete("c")]
            // C
            // and more
            [NonAction]
            public string C() => "";

            public static string D() => "";

            #region E
            [NonAction]
            #endregion
            public string E() => "";

            public static string F() => "";
            """));

    private static string Controller(string members) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Routing;

        [Route("books")]
        public class BooksController : ControllerBase
        {
        {{members.ReplaceLineEndings("\n    ").Insert(0, "    ").Replace("\n    \n", "\n\n", StringComparison.Ordinal)}}
        }

        public sealed class PurgeAttribute() : HttpMethodAttribute(["PURGE"]);
        """;
}
