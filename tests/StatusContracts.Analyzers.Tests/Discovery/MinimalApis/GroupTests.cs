using StatusContracts.Analyzers.Tests.Harness;
using static StatusContracts.Analyzers.Tests.Discovery.MinimalApis.Source;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>Which prefix a builder has: the application, groups, and what is made of them.</summary>
public class GroupTests
{
    [Fact]
    public void GroupsInOneMethod_PrefixTheirEndpoints() => BodyMaps(
        """
        app.MapGroup("/chained").MapGet("/a", () => 1);
        var books = app.MapGroup("/books/").WithTags("Books").RequireAuthorization();
        books.MapGet("/", () => 1);
        books.MapGet("{id:int}", () => 1);
        var reviews = books.MapGroup("{id:int}/reviews");
        reviews.MapPost("", () => 1);
        (reviews).MapDelete("/~x", () => 1);
        var empty = books.MapGroup("");
        empty.MapPut("/put", () => 1);
        RouteGroupBuilder assigned;
        assigned = app.MapGroup("/x");
        assigned.MapGet("/assigned", () => 1);
        var unread = app.MapGroup(Environment.MachineName);
        unread.MapGet("/unread", () => 1);
        """,
        "GET  chained/a", "GET  books", "GET  books/{id:int}", "POST  books/{id:int}/reviews",
        "DELETE  books/{id:int}/reviews/~x", "PUT  books/put", "GET  ?", "GET  ?");

    [Fact]
    public void ApplicationOfWhateverKind_IsTheRoot() => Maps(
        """
        class Api(WebApplication primary)
        {
            private readonly WebApplication _field = primary;
            private WebApplication Property { get; } = primary;
            private readonly IEndpointRouteBuilder _builder = primary;

            void FromField() => _field.MapGet("/field", () => 1);
            void FromThis() => this._field.MapGet("/this", () => 1);
            void FromProperty() => Property.MapGet("/property", () => 1);
            void FromPrimary() => primary.MapGet("/primary", () => 1);
            void FromOther(Api other) => other._field.MapGet("/other", () => 1);
            void Unknown() => _builder.MapGet("/builder", () => 1);
            void FromCast(object app) => ((WebApplication)app).MapGet("/cast", () => 1);
        }
        """,
        "GET  field", "GET  this", "GET  property", "GET  primary", "GET  other", "GET  ?", "GET  cast");

    [Theory]
    [InlineData("WebApplication.Create()")]
    [InlineData("Host()")]
    [InlineData("WebApplication.CreateBuilder().WithStuff().Build()")]
    public void ApplicationMadeElsewhere_IsTheRoot(string made) => Maps(
        $$"""
        static class Api
        {
            static WebApplication Host() => WebApplication.Create();
            static WebApplicationBuilder WithStuff(this WebApplicationBuilder builder) => builder;
            static void Main()
            {
                var app = {{made}};
                app.MapBooks();
            }
            static void MapBooks(this IEndpointRouteBuilder app) => app.MapGet("/books", () => 1);
        }
        """,
        "GET  books");

    [Fact]
    public void ReturnedGroups_KeepTheirPrefix() => Maps(
        """
        static class Api
        {
            static RouteGroupBuilder Versioned(this IEndpointRouteBuilder app, int other) => app.MapGroup("/v1");
            static RouteGroupBuilder Either(this IEndpointRouteBuilder app, bool first) { if (first) return app.MapGroup("/first"); return app.MapGroup("/second"); }
            static IEndpointRouteBuilder Unread(IEndpointRouteBuilder app, IEndpointRouteBuilder[] others) => others[0];

            public static void Map(WebApplication app)
            {
                var api = app.MapGroup("/api").Versioned(1);
                api.MapGet("/a", () => 1);
                app.Versioned(1).Versioned(2).MapGet("/b", () => 1);
                app.Either(true).MapGet("/c", () => 1);
                Unread(app, []).MapGet("/d", () => 1);
                Local(app).MapGet("/e", () => 1);

                static RouteGroupBuilder Local(IEndpointRouteBuilder routes) => routes.MapGroup("/local");
            }
        }
        """,
        "GET  api/v1/a", "GET  v1/v1/b", "GET  first/c", "GET  second/c", "GET  ?", "GET  local/e");

    [Fact]
    public void BuilderThatMayHaveChanged_IsNotRead() => Maps(
        """
        static class Api
        {
            public static void Map(WebApplication app, bool flag)
            {
                var group = app.MapGroup("/a");
                if (flag) group = app.MapGroup("/b");
                group.MapGet("/x", () => 1);
                (flag ? app.MapGroup("/c") : app.MapGroup("/d")).MapGet("/y", () => 1);
                var chosen = flag ? (IEndpointRouteBuilder)app : group;
                chosen.MapGet("/z", () => 1);
                foreach (var one in new[] { app.MapGroup("/e") }) one.MapGet("/w", () => 1);
                Prefixed(app);
            }

            static void Prefixed(IEndpointRouteBuilder app)
            {
                app = app.MapGroup("/api");
                app.MapGet("/v", () => 1);
            }
        }
        """,
        "GET  ?", "GET  ?", "GET  ?", "GET  ?", "GET  ?");

    [Fact]
    public void OwnBuilderType_IsABuilderWhosePrefixIsItsOwn() => Maps(
        """
        class Versioned(IEndpointRouteBuilder inner) : IEndpointRouteBuilder
        {
            public IServiceProvider ServiceProvider => inner.ServiceProvider;
            public ICollection<EndpointDataSource> DataSources => inner.DataSources;
            public IApplicationBuilder CreateApplicationBuilder() => inner.CreateApplicationBuilder();
            public void Map() => this.MapGet("/this", () => 1);
        }
        static class Api
        {
            static void Map(WebApplication app)
            {
                new Versioned(app.MapGroup("/v")).MapGet("/a", () => 1);
                var versioned = new Versioned(app);
                versioned.MapGet("/b", () => 1);
                app?.MapGet("/c", () => 1);
            }
        }
        """,
        "GET  ?", "GET  ?", "GET  ?", "GET  c");

    [Fact]
    public void BuildersOfALibrary_AreNotGuessed_ExceptThoseThatKeepThePrefix()
    {
        var library = Compile(
            """
            public static class Library
            {
                public static IEndpointRouteBuilder NewVersionedApi(this IEndpointRouteBuilder app, string name) => app.MapGroup("");
                public static IEndpointRouteBuilder MapArea(this IEndpointRouteBuilder app) => app.MapGroup("/area");
                public static TBuilder HasApiVersion<TBuilder>(this TBuilder builder, double version) where TBuilder : IEndpointConventionBuilder => builder;
            }
            """);
        var compilation = Compile(
            """
            static class Api
            {
                static void Map(WebApplication app)
                {
                    app.NewVersionedApi("Catalog").MapGroup("api/catalog").HasApiVersion(1.0).MapGet("/items", () => 1);
                    app.MapArea().MapGet("/a", () => 1);
                }
            }
            """).AddReferences(Compiled.Reference(library));

        Assert.Equal("GET  api/catalog/items\nGET  ?", DiscoverIn(compilation));
    }

    [Fact]
    public void LibraryThatMayDeclare_LeavesWhatItIsCalledOnUnknown()
    {
        var library = Compile(
            """
            public static class Library
            {
                public static TBuilder Beta<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder => builder.NotImplementedYet("Beta");
                public static RouteGroupBuilder Sub(this IEndpointRouteBuilder app) => app.MapGroup("/sub");
            }
            """).WithAssemblyName("Library");
        var compilation = Compile(
            """
            static class Api
            {
                static void Map(WebApplication app)
                {
                    app.MapGet("/a", () => 1).Beta();
                    app.MapGroup("/g").Beta().MapGet("/b", () => 1);
                    app.Sub().MapGet("/c", () => 1);
                    app.MapGet("/d", () => 1).WithName("d");
                }
            }
            """).AddReferences(Compiled.Reference(library));

        Assert.Equal("?  a\n?  g/b\nGET  ?\nGET  d", DiscoverIn(compilation));
    }
}
