using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Discovery.Controllers;

namespace StatusContracts.Analyzers.Tests.Discovery.Controllers;

/// <summary>All forms in one assembly, and the same text while it is being typed.</summary>
public class RobustnessTests
{
    private const string Nasty =
        """
        namespace Shop.Api;

        public static class Paths
        {
            public const string Root = "api";
            public const string V2 = Root + "/v2";
            public static class Ids { public const string Isbn = @"{isbn:regex(^\d{{3}}-\d{{10}}$)}"; }
        }

        [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
        public sealed class VersionAttribute(int unused, string rest = "[controller]") : RouteAttribute($"{Paths.V2}/{rest}");

        public sealed class QueryAttribute : HttpMethodAttribute
        {
            private static readonly string[] Verbs = ["QUERY"];
            public QueryAttribute() : base(Verbs) { }
            public QueryAttribute(string template) : base(Verbs, template: template) { }
        }

        public class DocumentedGetAttribute : HttpGetAttribute
        {
            public DocumentedGetAttribute(string template, string summary) : base(template: template) => Summary = summary;
            public string Summary { get; }
        }

        public class FileRouteAttribute(string folder) : Attribute, IRouteTemplateProvider
        {
            private string Folder { get; } = folder;
            public string? Template => "/files/" + Folder + "/{**path}";
            public int? Order { get; init; }
            public string? Name { get; set; }
        }

        [Route("api/[controller]"), Route("[controller]"), MethodNotAllowed("TRACE", "Never traced.")]
        public abstract class Resource<TItem, TKey> : ControllerBase where TItem : new()
        {
            [HttpGet] public virtual IEnumerable<TItem> List() => [];
            [HttpGet("{id}"), ActionName("one")] public virtual TItem Get(TKey id) => new();
            [HttpPost, HttpPut("{id}")] public virtual void Save(TItem item) { }
            [HttpDelete("{id}")] public virtual void Delete(TKey id) { }
            protected virtual void Check() { }
        }

        [ApiController]
        public partial class BooksController : Resource<object, int>
        {
            public override IEnumerable<object> List() => base.List();
            [HttpGet("{id:int:min(1)}"), HttpHead("{id:int:min(1)}")] public override object Get(int id) => "";
            [NonAction] public override void Delete(int id) { }
            [HttpGet("[action]/{page:int?}")] public Task<string> RecentAsync(int page = 1) => Task.FromResult("");
            [Query, Query("deep"), Query("/query/[controller]")] public void Search() { }
            [AcceptVerbs("get", "HEAD", Route = Paths.Ids.Isbn, Order = 3)] public void ByIsbn() { }
            [DocumentedGet("summary", "A summary.")] public void Summary() { }
            [FileRoute("books")] public void Files() { }
            [HttpGet, HttpPatch, Route("both"), Route("~/both")] public void Both() { }
            [NotImplementedYet("Reviews", PlannedFor = "2.0"), HttpPost("{id:int}/reviews")] public partial string AddReview(int id);
        }

        partial class BooksController
        {
            [MethodNotAllowed("PATCH", "Replaced as a whole.")] public partial string AddReview(int id) => "";
            [HttpOptions("~/"), HttpGet("/")] public void Root() { }
            public void Any() { }
        }

        [Version(1), Version(2, "x/[area]"), Area("Back"), NotImplementedYet("Back office")]
        public class OfficeController : Controller
        {
            [HttpGet("{a}.{b?}")] public void Complex() { }
            [HttpGet("[[literal]]/{x=5}")] public void Escaped() { }
            [HttpDelete("{{braces}}"), NotImplementedYet("Braces")] public void Braces() { }
            public new void Dispose() { }
        }

        public class Renamed : Resource<List<int>, Guid>;
        """;

    [Fact]
    public void AllForms_AreWhatMvcMaps() => MvcAssert.Endpoints(
        Nasty,
        """
        *  /Books  no: TRACE
        *  /api/Books  no: TRACE
        *  /api/v2/Office  stub: Back office
        *  /api/v2/x/Back  stub: Back office
        *  /files/books/{**path}  no: TRACE
        DELETE  /Renamed/{id}  no: TRACE
        DELETE  /api/Renamed/{id}  no: TRACE
        DELETE  /api/v2/Office/{{braces}}  stub: Braces
        DELETE  /api/v2/x/Back/{{braces}}  stub: Braces
        GET  /  no: TRACE
        GET  /Books  no: TRACE
        GET  /Books/Recent/{page:int?}  no: TRACE
        GET  /Books/summary  no: TRACE
        GET  /Books/{id:int:min(1)}  no: TRACE
        GET  /Renamed  no: TRACE
        GET  /Renamed/{id}  no: TRACE
        GET  /api/Books  no: TRACE
        GET  /api/Books/Recent/{page:int?}  no: TRACE
        GET  /api/Books/summary  no: TRACE
        GET  /api/Books/{id:int:min(1)}  no: TRACE
        GET  /api/Renamed  no: TRACE
        GET  /api/Renamed/{id}  no: TRACE
        GET  /api/v2/Office/[literal]/{x=5}  stub: Back office
        GET  /api/v2/Office/{a}.{b?}  stub: Back office
        GET  /api/v2/x/Back/[literal]/{x=5}  stub: Back office
        GET  /api/v2/x/Back/{a}.{b?}  stub: Back office
        GET, HEAD  /Books/{isbn:regex(^\d{{3}}-\d{{10}}$)}  no: TRACE
        GET, HEAD  /api/Books/{isbn:regex(^\d{{3}}-\d{{10}}$)}  no: TRACE
        GET, PATCH  /Books/both  no: TRACE
        GET, PATCH  /api/Books/both  no: TRACE
        GET, PATCH  /both  no: TRACE
        HEAD  /Books/{id:int:min(1)}  no: TRACE
        HEAD  /api/Books/{id:int:min(1)}  no: TRACE
        OPTIONS  /  no: TRACE
        POST  /Books  no: TRACE
        POST  /Books/{id:int}/reviews  stub: Reviews  no: PATCH, TRACE
        POST  /Renamed  no: TRACE
        POST  /api/Books  no: TRACE
        POST  /api/Books/{id:int}/reviews  stub: Reviews  no: PATCH, TRACE
        POST  /api/Renamed  no: TRACE
        PUT  /Books/{id}  no: TRACE
        PUT  /Renamed/{id}  no: TRACE
        PUT  /api/Books/{id}  no: TRACE
        PUT  /api/Renamed/{id}  no: TRACE
        QUERY  /Books  no: TRACE
        QUERY  /Books/deep  no: TRACE
        QUERY  /api/Books  no: TRACE
        QUERY  /api/Books/deep  no: TRACE
        QUERY  /query/Books  no: TRACE
        """);

    [Fact]
    public void HalfTypedCode_NeverThrows()
    {
        var random = new Random(501);
        var read = 0;
        for (var i = 0; i < 400; i++)
        {
            // Cut off where the caret is, or with something missing or doubled in the middle.
            var start = random.Next(Nasty.Length);
            var length = Math.Min(random.Next(40), Nasty.Length - start);
            var text = (i % 3) switch
            {
                0 => Nasty[..start],
                1 => Nasty.Remove(start, length),
                _ => Nasty.Insert(start, Nasty.Substring(random.Next(Nasty.Length - length), length)),
            };
            read += Source.Discover(Source.Compile(text)).Length;
        }

        Assert.True(read > 400, $"Only {read} endpoints were read: the texts are too broken to test anything.");
    }

    [Theory]
    [InlineData("[Route] public class A : ControllerBase { [HttpGet] public void M() { } }")]
    [InlineData("[Route()] public class AController { [HttpGet(] public void M() { } }")]
    [InlineData("[Route(null!)] public class AController { [HttpGet(null!)] public void M() { } }")]
    [InlineData("[Route(Missing.Constant)] public class AController { [HttpGet(Missing)] public void M() { } }")]
    [InlineData("[Route(\"a\" + Missing)] public class AController { [Missing(\"x\")] public void M() { } }")]
    [InlineData("public class AController : AController { [HttpGet(\"a\")] public void M() { } }")]
    [InlineData("public class AController : BController { } public class BController : AController { }")]
    [InlineData("public class AController : Missing<int> { [HttpGet(\"a\")] public override void M() { } }")]
    [InlineData("public class AController { [HttpGet(\"a\")] public void () { } [HttpGet(\"b\")] public }")]
    [InlineData("public class XAttribute() : RouteAttribute(X) { static string X => X; } [X] public class AController { [HttpGet] public void M() { } }")]
    [InlineData("public class XAttribute : RouteAttribute { public XAttribute() : this() { } } [X] public class AController { public void M() { } }")]
    [InlineData("public class XAttribute : RouteAttribute { public XAttribute() : base(Template) { } } [X] public class AController { public void M() { } }")]
    [InlineData("public class XAttribute : RouteAttribute { public XAttribute() : base(T) { } string T => S; string S => T; } [X] public class AController { public void M() { } }")]
    [InlineData("public class XAttribute : XAttribute, IRouteTemplateProvider { } [X] public class AController { public void M() { } }")]
    [InlineData("public class XAttribute : Attribute, IRouteTemplateProvider { public string Template => } [X] public class AController { public void M() { } }")]
    [InlineData("public class HttpGetAttribute(string x) : Attribute; [HttpGet(\"a\")] public class AController { [HttpGet(\"b\")] public void M() { } }")]
    public void BrokenForm_IsNeverGuessed(string source)
    {
        foreach (var endpoint in Source.Discover(Source.Compile(source)))
        {
            Assert.True(endpoint.Pattern is null or "a" or "b", endpoint.Pattern);
        }
    }

    [Fact]
    public void OneAction_IsReadAsAmongAll()
    {
        var compilation = Source.Compile(Nasty);
        var controller = compilation.GetTypeByMetadataName("Shop.Api.BooksController")!;
        var one = Assert.IsAssignableFrom<Microsoft.CodeAnalysis.IMethodSymbol>(controller.GetMembers("ByIsbn").Single());
        Assert.Equal(
            ["GET, HEAD  /api/Books/" + @"{isbn:regex(^\d{{3}}-\d{{10}}$)}  no: TRACE", "GET, HEAD  /Books/" + @"{isbn:regex(^\d{{3}}-\d{{10}}$)}  no: TRACE"],
            ControllerEndpoints.Read(one, controller, compilation, default).Select(Source.Line));

        var helper = (Microsoft.CodeAnalysis.IMethodSymbol)compilation.GetTypeByMetadataName("Shop.Api.Resource`2")!.GetMembers("Check").Single();
        Assert.Empty(ControllerEndpoints.Read(helper, controller, compilation, default));
    }

    [Theory]
    [InlineData("public class AController { }", true)]
    [InlineData("public class A : B { }", true)]
    [InlineData("[X] public class A { }", true)]
    [InlineData("partial class A : B { }", true)]
    [InlineData("public record A : B;", true)]
    [InlineData("public class A { }", false)]
    [InlineData("public record struct AController;", false)]
    [InlineData("class AController { }", false)]
    [InlineData("public abstract class AController { }", false)]
    [InlineData("public static class AController { }", false)]
    [InlineData("public class AController<T> { }", false)]
    [InlineData("class A { public class BController { } }", false)]
    public void Candidate_IsToldBySyntax(string source, bool isCandidate) => Assert.Equal(
        isCandidate,
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().Any(node => ControllerEndpoints.IsCandidate(node, default)));
}
