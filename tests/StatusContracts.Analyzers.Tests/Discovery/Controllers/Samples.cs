namespace StatusContracts.Analyzers.Tests.Discovery.Controllers;

/// <summary>Sources that several tests read.</summary>
internal static class Samples
{
    /// <summary>Controllers in all forms, all at once.</summary>
    public const string AllForms =
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
}
