using static StatusContracts.Analyzers.Tests.Discovery.MinimalApis.Source;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>What is declared on builders, of endpoints and of groups, wherever they are handed to.</summary>
public class ConventionTests
{
    [Fact]
    public void ConventionsInTheChain_AreRead() => BodyMaps(
        """
        app.MapPost("/a", () => 1).NotImplementedYet("Simple");
        app.MapPost("/b", () => 1).WithName("x").RequireAuthorization().NotImplementedYet("Between", plannedFor: "2.0").WithTags("t");
        app.MapPost("/c", () => 1).NotImplementedYet(detail: "d", alternative: "GET /a", documentation: "https://d", until: "Flag", plannedFor: "1", feature: "Named");
        app.MapPost("/d", () => 1).WithMetadata(new NotImplementedYetAttribute("Metadata") { PlannedFor = "3.0", Alternative = null, Until = "Flag" });
        app.MapPost("/e", () => 1).WithMetadata("tag", new MethodNotAllowedAttribute("DELETE", "Never.") { Alternative = "GET /e" }, new EndpointNameMetadata("e"));
        app.MapPost("/f", () => 1).MethodNotAllowed("DELETE", "Archived.", "POST /archive", "https://d").MethodNotAllowed(reason: "No.", method: "PUT");
        StatusContractConventions.NotImplementedYet(app.MapPost("/g", () => 1), "Static form");
        app.MapPost("/h", () => 1).NotImplementedYet("First").NotImplementedYet("Last");
        app.MapPost("/i", [NotImplementedYet("Attribute")] () => 1).NotImplementedYet("Convention");
        (app.MapPost("/j", () => 1)).NotImplementedYet("Parenthesis");
        app.MapPost("/k", () => 1).Add(b => b.DisplayName = "k");
        """,
        "POST  a  stub: Simple",
        "POST  b  stub: Between | 2.0",
        "POST  c  stub: Named | 1 | https://d | GET /a | d | Flag",
        "POST  d  stub: Metadata | 3.0 | Flag",
        "POST  e  refuses: DELETE | Never. | GET /e",
        "POST  f  refuses: DELETE | Archived. | POST /archive | https://d  refuses: PUT | No.",
        "POST  g  stub: Static form",
        "POST  h  stub: Last",
        "POST  i  stub: Convention",
        "POST  j  stub: Parenthesis",
        "POST  k");

    [Fact]
    public void ConventionsOnGroups_ApplyToTheirEndpoints() => BodyMaps(
        """
        var chained = app.MapGroup("/chained").WithTags("t").NotImplementedYet("Chained");
        chained.MapGet("/", () => 1);
        var statement = app.MapGroup("/statement");
        statement.MapGet("/before", () => 1);
        statement.WithTags("x").NotImplementedYet("Statement", "2.0");
        statement.MapGet("/own", () => 1).NotImplementedYet("Own");
        statement.MapGroup("/inner").MethodNotAllowed("DELETE", "Inner.").MapGet("/", () => 1).MethodNotAllowed("PUT", "Own.");
        app.MapGroup("/unread").NotImplementedYet(Environment.MachineName).MapGet("/", () => 1);
        app.MapGet("/outside", () => 1);
        """,
        "GET  chained  stub: Chained",
        "GET  statement/before  stub: Statement | 2.0",
        "GET  statement/own  stub: Own",
        "GET  statement/inner  stub: Statement | 2.0  refuses: DELETE | Inner.  refuses: PUT | Own.",
        "?  unread",
        "GET  outside");

    [Fact]
    public void BuilderInALocal_IsFollowed() => BodyMaps(
        """
        var a = app.MapGet("/a", () => 1);
        a.WithName("a");
        a.NotImplementedYet("Local");
        var b = app.MapGet("/b", () => 1).WithName("b");
        var alias = b;
        alias.RequireAuthorization().NotImplementedYet("Alias");
        RouteHandlerBuilder c;
        c = app.MapGet("/c", () => 1);
        c.NotImplementedYet("Assigned");
        var d = app.MapGet("/d", () => 1);
        d.WithTags("d");
        _ = app.MapGet("/e", () => 1);
        var f = app.MapGet("/f", () => 1);
        ArgumentNullException.ThrowIfNull(f);
        """,
        "GET  a  stub: Local", "GET  b  stub: Alias", "GET  c  stub: Assigned", "GET  d", "GET  e", "GET  f");

    [Fact]
    public void OwnConventions_AreFollowed() => Maps(
        """
        static class Api
        {
            static RouteHandlerBuilder Planned(this RouteHandlerBuilder builder) => builder.WithName("x").NotImplementedYet("Own");
            static TBuilder Any<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder { builder.NotImplementedYet("Any"); return builder; }
            static RouteHandlerBuilder Plain(this RouteHandlerBuilder builder, bool flag) { if (flag) builder.WithTags("x"); return builder; }
            static RouteHandlerBuilder Sometimes(this RouteHandlerBuilder builder, bool flag) { if (flag) builder.NotImplementedYet("x"); return builder; }
            static RouteHandlerBuilder Deep(this RouteHandlerBuilder builder) => builder.Plain(true).Planned();
            static void Refuse(RouteGroupBuilder group) => group.MethodNotAllowed("DELETE", "Never.");

            static void Map(WebApplication app)
            {
                app.MapGet("/planned", () => 1).Planned();
                app.MapGet("/any", () => 1).Any().WithName("y");
                app.MapGet("/plain", () => 1).Plain(true).NotImplementedYet("After");
                app.MapGet("/just-plain", () => 1).Plain(false);
                app.MapGet("/sometimes", () => 1).Sometimes(true);
                app.MapGet("/deep", () => 1).Deep();
                var group = app.MapGroup("/g").Any();
                Refuse(group);
                group.MapGet("/", () => 1);
                var kept = app.MapGet("/kept", () => 1);
                var same = kept.Plain(true);
                same.NotImplementedYet("Same");
            }
        }
        """,
        "GET  planned  stub: Own", "GET  any  stub: Any", "GET  plain  stub: After", "GET  just-plain", "?  sometimes",
        "GET  deep  stub: Own", "GET  g  stub: Any  refuses: DELETE | Never.", "GET  kept  stub: Same");

    [Fact]
    public void WhatCallersDeclareOnResults_ReachesTheEndpoint() => Maps(
        """
        static class Api
        {
            static RouteHandlerBuilder MapOne(this IEndpointRouteBuilder app) => app.MapGet("/one", () => 1);
            static RouteHandlerBuilder MapTwo(this IEndpointRouteBuilder app) { var b = app.MapGet("/two", () => 1); return b; }
            static RouteGroupBuilder MapBooks(this IEndpointRouteBuilder app)
            {
                var group = app.MapGroup("/books");
                group.MapGet("/", () => 1);
                return group;
            }
            static RouteGroupBuilder MapPlain(this RouteGroupBuilder group)
            {
                group.MapGet("/plain", () => 1);
                return group;
            }

            static void Map(WebApplication app)
            {
                app.MapOne().WithName("x").NotImplementedYet("One");
                app.MapGroup("/a").MapTwo();
                app.MapGroup("/b").MapTwo().NotImplementedYet("Two");
                var books = app.MapBooks();
                books.NotImplementedYet("Books");
                books.MapGet("/more", () => 1);
                app.MapGroup("/p").MapPlain().NotImplementedYet("Plain");
            }
        }
        """,
        "GET  one  stub: One", "?  a/two", "?  b/two", "GET  books  stub: Books", "GET  books/more  stub: Books", "GET  p/plain  stub: Plain");

    [Fact]
    public void CallbackBesideAnOwnMethodOfThatName_IsReadAlike() => Maps(
        """
        static class Api
        {
            static int Add(int a, int b) => a + b;
            static void Mark(EndpointBuilder builder) => builder.Metadata.Add(new NotImplementedYetAttribute("x"));
            static void Map(WebApplication app)
            {
                app.MapGet("/a", () => 1).Add(Mark);
                app.MapGet("/b", () => 1).Add(b => b.DisplayName = "b");
            }
        }
        """,
        "?  a", "GET  b");

    [Fact]
    public void StaticFormOfAnOwnConvention_IsFollowed() => Maps(
        """
        static class BookEndpointRouteBuilderExtensions
        {
            public static void Mark(this IEndpointConventionBuilder builder) => builder.NotImplementedYet("Own");
        }
        static class Api
        {
            static void Map(WebApplication app)
            {
                var g = app.MapGroup("/g");
                BookEndpointRouteBuilderExtensions.Mark(g);
                EndpointRouteBuilderExtensions.MapGet(g, "/a", () => 1);
                BookEndpointRouteBuilderExtensions.Mark(app.MapGet("/b", () => 1));
            }
        }
        """,
        "GET  g/a  stub: Own", "GET  b  stub: Own");
}
