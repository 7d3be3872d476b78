namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>Sources that several tests read.</summary>
internal static class Samples
{
    /// <summary>An application in as many forms as real ones have, all at once. Its entry is <c>Api.Map</c>.</summary>
    public const string ManyForms =
        """
        using Shop;
        using Planned = StatusContracts.NotImplementedYetAttribute;
        using static Shop.Handlers;

        public static class Api
        {
            private const string Version = "v1";
            private static readonly string[] ReadMethods = ["GET", "HEAD"];

            public static void Map(WebApplication app)
            {
                app.UseRouting();
                app.MapGet("/", () => "home");
                app.Map("/any", (HttpContext context) => Task.CompletedTask);
                app.MapMethods($"/{Version}/read", ReadMethods, () => 1);
                app.MapMethods("/lower", new[] { "get", "link", HttpMethods.Options }, () => 1);

                var api = app.MapGroup("/api").WithTags("api");
                var books = api.MapGroup("books/").WithMetadata(new MethodNotAllowedAttribute("DELETE", "Books are archived.") { Alternative = "POST /archive" });
                books.MapGet("/", () => new[] { 1, 2 });
                books.MapGet("/{id:int:min(1)}", (int id) => { if (id > 3) { return Results.NotFound(); } return Results.Ok(id); }).WithName("Book");
                books.MapPost("", [Planned("Create", PlannedFor = "2.0")] () => Stub.Result);
                books.MapDelete("{id:int}", [MethodNotAllowed("DELETE", "Never.")] (int id) => Results.StatusCode(405));
                books.MapPut(@"{code:regex(^\d{{3}}$)}", Shop.Handlers.Replace).RequireAuthorization();

                var reviews = books.MapGroup("{id:int}").MapGroup("/reviews");
                reviews.NotImplementedYet("Reviews", documentation: "https://docs.example.com/" + nameof(reviews));
                reviews.MapGet("", List);
                reviews.MapPost("~/tilde", List).NotImplementedYet("Own " + nameof(reviews), "3.0");

                api.MapShop().MapGroup("twice").MapShop();
                Shop.Routes.MapStatic(routes: api.MapGroup("static"), last: 3);
                app.MapGroup("/tap").Tap(g => { g.MapGet("a", () => 1); g.MapGroup("b").MapGet("c", Local); }).MapGet("d", () => 1);
                app.UseEndpoints(endpoints =>
                {
                    endpoints.MapGet("/use/a", () => 1);
                    endpoints.MapGroup("/use").MapStatic(1);
                });

                var reads = app.MapGroup("reads");
                var conditional = reads.MapGet("conditional", () => 1);
                if (app.Urls.Count > 99) conditional.NotImplementedYet("x");
                reads.MapGet(Environment.NewLine.Length > 9 ? "x" : "ternary", () => 1);
                (app.Urls.Count > 99 ? reads : api).MapGet("chosen", () => 1);

                new Shop.Module(app.MapGroup("module")).Map();
                foreach (Shop.IModule module in new Shop.IModule[] { new Shop.Orders(), new Shop.Carts() })
                {
                    module.AddRoutes(api);
                }

                api.MapEndpoint<Shop.Ping>().MapGroup("deeper").MapEndpoint<Shop.Pong>();
                Recursive(app.MapGroup("same"), 2);
                app.MapFallback("api/{**rest}", () => 1);
                app.MapFallback(() => 2);

                [NotImplementedYet("Local")] static IResult Local() => Stub.Result;

                static void Recursive(IEndpointRouteBuilder routes, int times)
                {
                    if (times > 0) Recursive(routes, times - 1);
                    if (times == 0) routes.MapGet("recursive", () => 1);
                }
            }

            private static T Tap<T>(this T self, Action<T> action)
            {
                action(self);
                return self;
            }

            private static IEndpointRouteBuilder MapEndpoint<T>(this IEndpointRouteBuilder routes) where T : Shop.IEndpoint
            {
                T.Map(routes);
                return routes;
            }
        }

        namespace Shop
        {
            public static class Routes
            {
                public const string Base = "shop";
                public const string Items = Base + "/{item}";

                public static IEndpointRouteBuilder MapShop(this IEndpointRouteBuilder app)
                {
                    var group = app.MapGroup(Routes.Base);
                    group.MapGet("/", () => 1).Defaults();
                    app.MapGet(Items, Handlers.List).Defaults().NotImplementedYet("Items");
                    group.MapVersioned("v2").MapPatch("/versioned", () => 1).Planned("Patch");
                    return app;
                }

                public static void MapStatic(this IEndpointRouteBuilder routes, int last)
                {
                    var local = "local";
                    const string constant = "constant";
                    routes.MapGet(local + "/" + constant + $"/{{id}}/{Base}", () => last);
                }

                private static RouteGroupBuilder MapVersioned(this RouteGroupBuilder group, string version) => group.MapGroup("/versioned").WithTags(version);

                private static RouteHandlerBuilder Defaults(this RouteHandlerBuilder builder) => builder.WithTags("d").MethodNotAllowed("PUT", "Default.");

                private static TBuilder Planned<TBuilder>(this TBuilder builder, string tag) where TBuilder : IEndpointConventionBuilder
                {
                    builder.WithTags(tag).NotImplementedYet("Planned", detail: "Soon.");
                    return builder;
                }
            }

            public static class Handlers
            {
                public static int[] List() => [1];

                [NotImplementedYet("Replace", Alternative = "GET /" + Routes.Base)]
                [MethodNotAllowed("PATCH", "Whole books only.")]
                public static IResult Replace(string code) => Stub.Result;
            }

            public interface IModule { void AddRoutes(IEndpointRouteBuilder app); }
            public class Orders : IModule { public void AddRoutes(IEndpointRouteBuilder app) => app.MapGroup("orders").MapGet("", () => 1); }
            public class Carts : IModule { void IModule.AddRoutes(IEndpointRouteBuilder app) { app.MapGet("carts", () => 1); } }
            public interface IEndpoint { static abstract void Map(IEndpointRouteBuilder app); }
            public class Ping : IEndpoint { public static void Map(IEndpointRouteBuilder app) => app.MapGet("/ping", Handle).WithSummary("x"); private static string Handle() => "pong"; }
            public class Pong : IEndpoint { public static void Map(IEndpointRouteBuilder app) => app.MapGet("/pong", Handle).WithSummary("x"); private static string Handle() => "ping"; }
            public class Module(IEndpointRouteBuilder routes)
            {
                public void Map() => routes.MapGet("in-module", Get);
                [NotImplementedYet("Module")] private IResult Get() => Stub.Result;
            }
        }
        """;
}
