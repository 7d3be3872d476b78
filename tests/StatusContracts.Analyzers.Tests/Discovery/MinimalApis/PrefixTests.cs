using static StatusContracts.Analyzers.Tests.Discovery.MinimalApis.Source;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>Which prefix a call lands on: groups, callers, delegates.</summary>
public class PrefixTests
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

    [Fact]
    public void TopLevelProgram_MapsAndHandsOn() => Maps(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.UseAuthorization();
        app.MapGet("/", () => "home");
        var api = app.MapGroup("/api");
        api.MapBooks();
        Authors.Map(api);
        MapLocal(app);
        app.Run();

        void MapLocal(IEndpointRouteBuilder routes)
        {
            routes.MapGet("/local", () => 1);
            app.MapGet("/captured", () => 1);
        }

        static class Books
        {
            public static void MapBooks(this IEndpointRouteBuilder app)
            {
                app.MapGet("/books", () => 1);
            }
        }

        static class Authors
        {
            public static void Map(IEndpointRouteBuilder app) => app.MapGroup("/authors").MapGet("/", () => 1);
        }
        """,
        "GET  /", "GET  local", "GET  captured", "GET  api/books", "GET  api/authors");

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
    public void Callers_AreFollowedOverSeveralLevels() => Maps(
        """
        static class Api
        {
            public static void Map(WebApplication app)
            {
                var api = app.MapGroup("/api");
                api.MapAll();
            }

            static IEndpointRouteBuilder MapAll(this IEndpointRouteBuilder routes)
            {
                routes.MapBooks().MapAuthors("x");
                MapTwice(target: routes.MapGroup("/one"), other: 1);
                MapTwice(2, routes.MapGroup("/two"));
                return routes;
            }

            static IEndpointRouteBuilder MapBooks(this IEndpointRouteBuilder routes)
            {
                routes.MapGroup("/books").MapReviews();
                return routes;
            }

            static void MapAuthors(this IEndpointRouteBuilder routes, string unused) => routes.MapGet("/authors", () => 1);

            static void MapReviews(this RouteGroupBuilder group) => group.MapGet("/reviews", () => 1);

            static void MapTwice(int other, IEndpointRouteBuilder target) => target.MapGet("/twice", () => 1);
        }
        """,
        "GET  api/books/reviews", "GET  api/authors", "GET  api/one/twice", "GET  api/two/twice");

    [Fact]
    public void UnseenCaller_IsTakenForTheRootAndMarked() => Maps(
        """
        public static class Books
        {
            public static IEndpointRouteBuilder MapBooks(this IEndpointRouteBuilder app)
            {
                app.MapGroup("books").MapGet("/", () => 1);
                return app;
            }
        }
        public class Module(IEndpointRouteBuilder app)
        {
            public void Map() => app.MapGet("/module", () => 1);
        }
        """,
        "GET  books  prefix unseen", "GET  module  prefix unseen");

    [Fact]
    public void PrimaryConstructor_IsCalledByItsCreation() => Maps(
        """
        public class Module(IEndpointRouteBuilder app)
        {
            public void Map() => app.MapGet("/module", () => 1);
        }
        static class Api { static void Map(WebApplication app) => new Module(app.MapGroup("g")).Map(); }
        """,
        "GET  g/module");

    [Fact]
    public void CatalogApi_OfSeveralVersions_LandsOnItsGroups() => Maps(
        """
        public static class CatalogApi
        {
            public static IEndpointRouteBuilder MapCatalogApi(this IEndpointRouteBuilder app)
            {
                var vApi = app.NewVersionedApi("Catalog");
                var api = vApi.MapGroup("api/catalog").HasApiVersion(1, 0).HasApiVersion(2, 0);
                var v1 = vApi.MapGroup("api/catalog").HasApiVersion(1, 0);
                v1.MapGet("/items", GetAllItems).WithName("ListItems").WithSummary("List catalog items");
                api.MapGet("/items/{id:int}", GetItemById);
                api.MapDelete("/items/{id:int}", DeleteItemById);
                return app;
            }

            public static int GetAllItems() => 1;
            public static int GetItemById(int id) => id;
            public static int DeleteItemById(int id) => id;

            // What Asp.Versioning gives.
            private static IEndpointRouteBuilder NewVersionedApi(this IEndpointRouteBuilder app, string name) => app;
            private static TBuilder HasApiVersion<TBuilder>(this TBuilder builder, int major, int minor) where TBuilder : IEndpointConventionBuilder => builder;
        }
        static class Program { static void Start(WebApplication app) => app.MapCatalogApi(); }
        """,
        "GET  api/catalog/items", "GET  api/catalog/items/{id:int}", "DELETE  api/catalog/items/{id:int}");

    [Fact]
    public void EndpointClasses_AreReachedByTypeArgument() => Maps(
        """
        public interface IEndpoint { static abstract void Map(IEndpointRouteBuilder app); }
        public class GetPosts : IEndpoint { public static void Map(IEndpointRouteBuilder app) => app.MapGet("/", Handle); static int Handle() => 1; }
        public class CreatePost : IEndpoint { public static void Map(IEndpointRouteBuilder app) => app.MapPost("/", Handle); static int Handle() => 1; }
        public class SignUp : IEndpoint { public static void Map(IEndpointRouteBuilder app) => app.MapPost("/sign-up", Handle); static int Handle() => 1; }
        public class Unused : IEndpoint { public static void Map(IEndpointRouteBuilder app) => app.MapPost("/unused", Handle); static int Handle() => 1; }

        public static class Endpoints
        {
            public static void MapEndpoints(this WebApplication app)
            {
                var root = app.MapGroup("").WithOpenApiStuff();
                root.MapPosts();
                root.MapGroup("/auth").MapEndpoint<SignUp>();
            }

            static void MapPosts(this IEndpointRouteBuilder app)
            {
                app.MapGroup("/posts").MapEndpoint<GetPosts>().MapEndpoint<CreatePost>();
            }

            static IEndpointRouteBuilder MapEndpoint<TEndpoint>(this IEndpointRouteBuilder app) where TEndpoint : IEndpoint
            {
                TEndpoint.Map(app);
                return app;
            }

            static RouteGroupBuilder WithOpenApiStuff(this RouteGroupBuilder group) => group;
        }
        """,
        "GET  posts", "POST  posts", "POST  auth/sign-up", "POST  ?");

    [Fact]
    public void Modules_AreReachedThroughTheirInterface() => Maps(
        """
        public interface IModule { void AddRoutes(IEndpointRouteBuilder app); }
        public class Books : IModule { public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/books", () => 1); }
        public class Authors : IModule { void IModule.AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/authors", () => 1); }
        public abstract class Base { public abstract void Map(IEndpointRouteBuilder app); }
        public class Derived : Base { public override void Map(IEndpointRouteBuilder app) => app.MapGet("/derived", () => 1); }
        static class Api
        {
            static void Map(WebApplication app, IEnumerable<IModule> modules, Base a, Base b)
            {
                var api = app.MapGroup("api");
                foreach (var module in modules) module.AddRoutes(api);
                a.Map(app.MapGroup("a"));
                b.Map(app.MapGroup("b"));
            }
        }
        """,
        "GET  api/books", "GET  api/authors", "GET  ?");

    [Fact]
    public void Lambdas_GetWhatTheCalledMethodHandsThem() => Maps(
        """
        static class Api
        {
            static T Tap<T>(this T self, Action<T> action) { action(self); return self; }
            static void Nested(this IEndpointRouteBuilder app, string name, Action<IEndpointRouteBuilder, int> action) => action.Invoke(app.MapGroup("/nested"), 1);
            static void Keep(this IEndpointRouteBuilder app, Action<IEndpointRouteBuilder> action) => Console.WriteLine(action);
            static void MapGroupMethod(IEndpointRouteBuilder app) => app.MapGet("/group-method", () => 1);

            public static void Map(WebApplication app)
            {
                app.MapGroup("/x").Tap(g => g.MapGet("/a", () => 1)).MapGet("/b", () => 1);
                app.MapGroup("/y").Tap(g => { g.MapGet("/c", () => 1); });
                app.Nested("n", (g, i) => g.MapGet("/d", () => 1));
                app.Keep(g => g.MapGet("/kept", () => 1));
                app.MapGroup("/z").Tap(MapGroupMethod);
                app.UseRouting().UseEndpoints(e => e.MapGet("/use", () => 1));
                app.UseEndpoints(MapGroupMethod);
            }
        }
        """,
        "GET  x/a", "GET  x/b", "GET  y/c", "GET  nested/d", "GET  ?", "GET  z/group-method", "GET  use", "GET  group-method");

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
    public void MethodsThatCallEachOther_End() => Maps(
        """
        static class Api
        {
            static void Tree(IEndpointRouteBuilder app, int depth)
            {
                app.MapGet("/node", () => 1);
                if (depth > 0) Tree(app.MapGroup("/child"), depth - 1);
            }
            static void Even(IEndpointRouteBuilder app, int n) { app.MapGet("/even", () => 1); Odd(app, n - 1); }
            static void Odd(IEndpointRouteBuilder app, int n) { if (n > 0) Even(app, n - 1); }
            static RouteGroupBuilder Grow(IEndpointRouteBuilder app) => Grow(app.MapGroup("/grow"));
            static void Loop(IEndpointRouteBuilder app) => Loop(app);
            public static void Map(WebApplication app)
            {
                Tree(app, 3);
                Even(app, 3);
                Grow(app).MapGet("/grown", () => 1);
                Loop(app);
            }
        }
        """,
        "GET  node", "GET  ?", "GET  even", "GET  ?", "GET  ?");

    [Fact]
    public void ManyWays_AreCutShort()
    {
        // Each level is called twice by the next: 2^20 ways.
        var levels = string.Join('\n', Enumerable.Range(0, 20).Select(static level =>
            $$"""static void L{{level}}(IEndpointRouteBuilder app) { L{{level + 1}}(app.MapGroup("a")); L{{level + 1}}(app.MapGroup("b")); }"""));
        Maps(
            $$"""
            static class Api
            {
                static void Map(WebApplication app) => L0(app);
                {{levels}}
                static void L20(IEndpointRouteBuilder app) => app.MapGet("/x", () => 1);
            }
            """,
            "GET  ?");
    }

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
    public void ExtensionBlock_IsFollowed() => Maps(
        """
        static class Api
        {
            public static void Map(WebApplication app) => app.MapGroup("/api").MapBooks();

            extension(IEndpointRouteBuilder app)
            {
                public void MapBooks() => app.MapGet("/books", () => 1);
            }
        }
        """,
        "GET  api/books");

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
            """).AddReferences(library.ToMetadataReference());

        Assert.Equal("GET  api/catalog/items\nGET  ?", DiscoverIn(compilation));
    }
}
