using static StatusContracts.Analyzers.Tests.Discovery.MinimalApis.Source;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>Which prefix a method gets from those who call it: directly, through interfaces, type arguments or delegates.</summary>
public class CallerTests
{
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
}
