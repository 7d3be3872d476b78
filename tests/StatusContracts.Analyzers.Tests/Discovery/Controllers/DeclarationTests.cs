using StatusContracts.Shared;

namespace StatusContracts.Analyzers.Tests.Discovery.Controllers;

/// <summary>Stubs and refusals on controllers and actions.</summary>
public class DeclarationTests
{
    [Fact]
    public void StubOnAction_IsOfThatAction() => MvcAssert.Endpoints(
        """
        [Route("a")]
        public class AController : ControllerBase
        {
            [HttpGet] public void One() { }
            [HttpPost, NotImplementedYet("Posting")] public void Two() { }
            [NotImplementedYet("Everything"), Route("all")] public void Three() { }
        }
        """,
        """
        *  /a/all  stub: Everything
        GET  /a
        POST  /a  stub: Posting
        """);

    [Fact]
    public void StubOnController_IsOfEachActionThatHasNone() => MvcAssert.Endpoints(
        """
        [NotImplementedYet("Base")] public abstract class Base : ControllerBase
        {
            [HttpDelete("[controller]")] public void Delete() { }
        }
        public class AController : Base
        {
            [HttpGet("a")] public void One() { }
            [HttpPut("a"), NotImplementedYet("Own")] public virtual void Two() { }
        }
        [NotImplementedYet("Derived")] public class BController : AController
        {
            public override void Two() { }
        }
        """,
        """
        DELETE  /A  stub: Base
        DELETE  /B  stub: Derived
        GET  /a  stub: Base
        GET  /a  stub: Derived
        PUT  /a  stub: Own
        PUT  /a  stub: Own
        """);

    [Fact]
    public void Refusals_AreThoseOfActionAndController() => MvcAssert.Endpoints(
        """
        [MethodNotAllowed("PUT", "Base.")] public abstract class Base : ControllerBase;
        [MethodNotAllowed("DELETE", "Never."), Route("a")]
        public class AController : Base
        {
            [HttpGet] public void One() { }
            [HttpGet("b"), MethodNotAllowed("POST", "No.")] public void Two() { }
        }
        """,
        """
        GET  /a  no: DELETE, PUT
        GET  /a/b  no: DELETE, POST, PUT
        """);

    [Fact]
    public void EachArgument_IsRead()
    {
        var endpoint = Assert.Single(Source.Discover(Source.Compile(
            """
            public static class Text { public const string Feature = "Book \"reviews\"\n"; }
            [Route("a")]
            public class AController : ControllerBase
            {
                [HttpPost]
                [NotImplementedYet(Text.Feature, PlannedFor = "2.0", Documentation = "https://e.org", Alternative = "POST /b", Detail = "D", Until = "U")]
                [MethodNotAllowed(reason: "R", method: "purge", Alternative = "GET /c", Documentation = "https://r.org")]
                public void One() { }
            }
            """)));
        Assert.Equal(new StubFacts("Book \"reviews\"\n", "2.0", "https://e.org", "POST /b", "D", "U"), endpoint.Stub);
        Assert.Equal(new RefusalFacts("purge", "R", "GET /c", "https://r.org"), Assert.Single(endpoint.Refusals));
    }

    [Theory]
    [InlineData("[HttpDelete]", "DELETE", true)]
    [InlineData("[HttpDelete]", "delete", false)]
    [InlineData("[HttpGet]", "DELETE", false)]
    [InlineData("[HttpGet, HttpDelete]", "DELETE", false)]
    [InlineData("[Route(\"\")]", "DELETE", false)]
    [InlineData("[AcceptVerbs(\"PURGE\")]", "PURGE", true)]
    public void ActionMappedToWhatItRefuses_IsRefusal(string route, string refused, bool isRefusal)
    {
        var endpoint = Assert.Single(Source.Discover(Source.Compile(
            $$"""
            [Route("a"), MethodNotAllowed("GET", "The one of the controller does not count.")]
            public class AController : ControllerBase { {{route}} [MethodNotAllowed("{{refused}}", "R")] public void M() { } }
            """)));
        Assert.Equal(isRefusal, endpoint.IsRefusal);
    }

    [Theory]
    [InlineData("NotImplementedYet(\" \")")]
    [InlineData("NotImplementedYet(null)")]
    [InlineData("NotImplementedYet")]
    [InlineData("NotImplementedYet(1)")]
    [InlineData("NotImplementedYet(Missing.Text)")]
    [InlineData("NotImplementedYet(\"F\", PlannedFor = Missing.Text)")]
    [InlineData("NotImplementedYet(\"F\", PlannedFor = )")]
    [InlineData("MethodNotAllowed(\"DEL ETE\", \"R\")")]
    [InlineData("MethodNotAllowed(\"\", \"R\")")]
    [InlineData("MethodNotAllowed(\"DELETE\")")]
    [InlineData("MethodNotAllowed(\"DELETE\", \"\")")]
    [InlineData("MethodNotAllowed(")]
    public void DeclarationThatCannotBeRead_LeavesMethodsUnknown(string declaration)
    {
        // Taken for an endpoint that is built, it would get into Allow.
        var endpoint = Assert.Single(Source.Discover(Source.Compile(
            $$"""
            [Route("a")]
            public class AController : ControllerBase { [HttpDelete] [{{declaration}}] public void M() { } }
            """)));
        Assert.Null(endpoint.Methods);
        Assert.Null(endpoint.Stub);
        Assert.Empty(endpoint.Refusals);
        Assert.Equal("a", endpoint.Pattern);
    }
}
