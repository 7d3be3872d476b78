namespace StatusContracts.Analyzers.Tests.Discovery.Controllers;

/// <summary>Routing attributes of the application's own: read as far as their source tells, unknown beyond.</summary>
public class CustomAttributeTests
{
    [Fact]
    public void ConstantsHandedToBase_AreRead() => Read(
        """
        public class ApiRouteAttribute() : RouteAttribute("api/[controller]");
        public class ListAttribute : HttpGetAttribute { public ListAttribute() : base("list") { } }
        public class SearchAttribute : HttpMethodAttribute
        {
            private static readonly IEnumerable<string> Methods = new[] { "QUERY", "get" };
            public SearchAttribute() : base(Methods, "search") { }
        }
        public class PurgeAttribute : HttpMethodAttribute { public PurgeAttribute() : base(["PURGE"]) { } }
        public class PlainAttribute : HttpPutAttribute;

        [ApiRoute]
        public class AController : ControllerBase
        {
            [List] public void List() { }
            [Search] public void Search() { }
            [Purge] public void Purge() { }
            [Plain] public void Plain() { }
        }
        """,
        """
        GET  /api/A/list
        GET, QUERY  /api/A/search
        PURGE  /api/A
        PUT  /api/A
        """);

    [Fact]
    public void ParametersHandedToBase_AreRead() => Read(
        """
        public static class Prefix { public const string Value = "v1/"; }
        public class VersionedAttribute : RouteAttribute
        {
            public VersionedAttribute(string template) : base(Prefix.Value + template) { }
            public VersionedAttribute(string area, string template) : this($"{area}/{template}") { }
        }
        public class GetAttribute(string path = "default", string? suffix = null) : HttpGetAttribute("x/" + (suffix ?? path));
        public class ManyAttribute(params string[] methods) : HttpMethodAttribute(methods, "many");

        [Versioned("a"), Versioned(template: "b", area: "x")]
        public class AController : ControllerBase
        {
            [Get] public void One() { }
            [Get("two")] public void Two() { }
            [Get(suffix: "three")] public void Three() { }
            [Many("GET", "PUT")] public void Four() { }
        }
        """,
        """
        GET  /v1/a/x/default
        GET  /v1/a/x/three
        GET  /v1/a/x/two
        GET  /v1/x/b/x/default
        GET  /v1/x/b/x/three
        GET  /v1/x/b/x/two
        GET, PUT  /v1/a/many
        GET, PUT  /v1/x/b/many
        """);

    [Fact]
    public void PropertiesOfTemplateProvider_AreRead() => Read(
        """
        [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
        public class ComputedAttribute : Attribute, IRouteTemplateProvider
        {
            private const string Root = "computed";
            public string Template => $"{Root}/[controller]";
            public int? Order => 2;
            public string? Name { get; set; }
        }
        public class StoredAttribute : Attribute, IRouteTemplateProvider, IActionHttpMethodProvider
        {
            private readonly string _template;
            public StoredAttribute(string template) { _template = "stored/" + template; HttpMethods = ["GET", "HEAD"]; }
            public string? Template { get { return _template; } }
            public int? Order { get; }
            public string? Name { get; set; }
            public IEnumerable<string> HttpMethods { get; }
        }
        public class PrimaryAttribute(string template) : Attribute, IRouteTemplateProvider
        {
            public string? Template { get; } = template + "/p";
            int? IRouteTemplateProvider.Order => null;
            public string? Name => null;
        }
        public class MethodsOnlyAttribute : Attribute, IActionHttpMethodProvider
        {
            public IEnumerable<string> HttpMethods { get; } = new[] { "PATCH" };
        }

        [Computed]
        public class AController : ControllerBase
        {
            [Stored("one")] public void One() { }
            [Primary("two"), HttpDelete] public void Two() { }
            [MethodsOnly] public void Three() { }
        }
        """,
        """
        DELETE  /computed/A/two/p
        GET, HEAD  /computed/A/stored/one
        PATCH  /computed/A
        """);

    [Fact]
    public void OverriddenProperty_HasTheLastWord() => Read(
        """
        public class FirstAttribute : Attribute, IRouteTemplateProvider
        {
            public virtual string Template => "first";
            public int? Order => null;
            public string? Name => null;
        }
        public class SecondAttribute : FirstAttribute { public override string Template => "second"; }
        public class ReimplementsAttribute() : RouteAttribute("base"), IRouteTemplateProvider
        {
            string? IRouteTemplateProvider.Template => "again";
        }
        public class AController : ControllerBase
        {
            [First] public void One() { }
            [Second] public void Two() { }
            [Reimplements] public void Three() { }
        }
        """,
        """
        *  /again
        *  /first
        *  /second
        """);

    [Fact]
    public void NamedArgument_IsRead() => Read(
        """
        public class PathAttribute : Attribute, IRouteTemplateProvider
        {
            public string? Path { get; set; }
            public string? Template { get; set; } = "initial";
            public int? Order => null;
            public string? Name { get; set; }
        }
        public class AController : ControllerBase
        {
            [Path(Template = "given")] public void One() { }
            [Path] public void Two() { }
        }
        """,
        """
        *  /given
        *  /initial
        """);

    [Fact]
    public void RouteValueAttribute_IsToken() => Read(
        """
        public class TenantAttribute(string name) : RouteValueAttribute("tenant", name);
        [Tenant("acme"), Route("[tenant]/a")]
        public class AController : ControllerBase { [HttpGet] public void One() { } }
        """,
        """
        GET  /acme/a
        """);

    [Fact]
    public void InheritedAttribute_FollowsItsUsage() => Read(
        """
        [AttributeUsage(AttributeTargets.Class, Inherited = false)] public class NotInherited : ControllerAttribute;
        [NotInherited] public class One { [HttpGet("one")] public virtual void M() { } }
        public class Two : One;
        [AttributeUsage(AttributeTargets.Method, Inherited = false)]
        public class VerbAttribute : Attribute, IActionHttpMethodProvider { public IEnumerable<string> HttpMethods => ["GET"]; }
        public abstract class Base : ControllerBase { [Verb, Route("three")] public virtual void M() { } }
        public class Three : Base { public override void M() { } }
        public class Four : Base;
        """,
        """
        *  /three
        GET  /one
        GET  /three
        """);

    [Fact]
    public void WhatIsComputed_IsUnknown() => Read(
        """
        public static class Text { public static string Of(string text) => text.ToLowerInvariant(); public static string Field = "f"; }
        public class CallAttribute(string text) : HttpGetAttribute(Text.Of(text));
        public class FieldAttribute() : RouteAttribute(Text.Field);
        public class BodyAttribute : Attribute, IRouteTemplateProvider
        {
            public BodyAttribute(bool which) { if (which) { Template = "a"; } else { Template = "b"; } }
            public string? Template { get; }
            public int? Order => null;
            public string? Name => null;
        }
        public class HelperAttribute : Attribute, IRouteTemplateProvider
        {
            public HelperAttribute() => Set();
            private void Set() => Template = "helped";
            public string? Template { get; private set; }
            public int? Order => null;
            public string? Name => null;
        }
        public class TupleAttribute : Attribute, IRouteTemplateProvider
        {
            public TupleAttribute(string a) => (Template, Name) = (a, "n");
            public string? Template { get; }
            public int? Order => null;
            public string? Name { get; }
        }
        public class OrderedAttribute : HttpPutAttribute { public OrderedAttribute() { Order = 3; } }
        [Route("a")]
        public class AController : ControllerBase
        {
            [Call("ONE")] public void One() { }
            [Field] public void Two() { }
            [Body(true)] public void Three() { }
            [Helper] public void Four() { }
            [Tuple("five")] public void Five() { }
            [Ordered, Route("six")] public void Six() { }
            [Ordered] public void Seven() { }
            [Call("EIGHT"), HttpPut("/eight")] public void Eight() { }
        }
        """,
        """
        *  /?
        *  /?
        *  /?
        *  /?
        ?  /?
        ?  /?
        GET  /?
        PUT  /a
        """);

    [Fact]
    public void MethodsLimitedByController_AreUnknown() => Read(
        """
        [AttributeUsage(AttributeTargets.Class)]
        public class ReadOnlyAttribute : Attribute, IActionHttpMethodProvider { public IEnumerable<string> HttpMethods => ["GET"]; }
        [ReadOnly, Route("a")]
        public class AController : ControllerBase { [Route("b")] public void One() { } }
        """,
        """
        ?  /a/b
        """);

    private static void Read(string source, string expected) => MvcAssert.Endpoints(source, expected);
}
