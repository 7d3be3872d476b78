using static StatusContracts.Analyzers.Tests.Discovery.MinimalApis.Source;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>What is declared on endpoints: by attributes of handlers, by conventions, by groups.</summary>
public class DeclarationTests
{
    [Fact]
    public void AttributesOfLambdas_AreRead() => Maps(
        """
        using Planned = StatusContracts.NotImplementedYetAttribute;

        static class Features { public const string Reviews = "Reviews"; }

        static class Api
        {
            static void Map(WebApplication app)
            {
                app.MapGet("/a", [NotImplementedYet("Book reviews")] () => Stub.Result);
                app.MapGet("/b", [NotImplementedYetAttribute(feature: Features.Reviews + "!", PlannedFor = "2.0", Documentation = "https://d", Alternative = "GET /x", Detail = "Soon.")] async (int id) => { await Task.Yield(); return id; });
                app.MapGet("/c", [Planned("Alias")] () => Stub.Result);
                app.MapGet("/d", [StatusContracts.NotImplementedYet("Qualified")] () => Stub.Result);
                app.MapGet("/e", [global::StatusContracts.NotImplementedYet("Global")] () => Stub.Result);
                app.MapGet("/f", (Delegate)([Obsolete, NotImplementedYet("Cast")] () => Stub.Result));
                app.MapGet("/g", [NotImplementedYet("Typed")] Task (HttpContext context) => Task.CompletedTask);
                app.MapGet("/h", [return: System.Diagnostics.CodeAnalysis.NotNull] () => "implemented");
                app.MapGet("/i", [Obsolete] [NotImplementedYet(nameof(Features))] () => Stub.Result);
                var kept = [NotImplementedYet("Kept")] () => Stub.Result;
                app.MapGet("/j", kept);
            }
        }
        """,
        "GET  a  stub: Book reviews",
        "GET  b  stub: Reviews! | 2.0 | https://d | GET /x | Soon.",
        "GET  c  stub: Alias",
        "GET  d  stub: Qualified",
        "GET  e  stub: Global",
        "GET  f  stub: Cast",
        "GET  g  stub: Typed",
        "GET  h",
        "GET  i  stub: Features",
        "GET  j  stub: Kept");

    [Fact]
    public void AnotherAttributeOfThatName_DeclaresNothing() => Maps(
        """
        namespace Own
        {
            class NotImplementedYetAttribute(string feature) : Attribute { public string Feature => feature; }
            static class Api
            {
                static void Map(WebApplication app) => app.MapGet("/a", [NotImplementedYet("x")] () => 1);
            }
        }
        """,
        "GET  a");

    [Fact]
    public void MethodsBehindMethodGroups_AreRead() => Maps(
        """
        using static Elsewhere;

        static class Elsewhere
        {
            [NotImplementedYet("Static", PlannedFor = "3.0")] public static IResult Planned() => Stub.Result;
            [NotImplementedYet("Imported")] public static IResult Imported() => Stub.Result;
            public static IResult Built() => Results.Ok();
            public static IResult Built(int id) => Results.Ok(id);
            [NotImplementedYet("Overload")] public static IResult Over(int id) => Stub.Result;
            public static string Over(string id) => id;
        }
        class Base { [NotImplementedYet("Inherited")] public virtual IResult Get() => Stub.Result; }
        class Handlers : Base
        {
            public override IResult Get() => Stub.Result;
            [NotImplementedYet("Generic")] public static IResult Of<T>() => Stub.Result;
        }
        partial class Api
        {
            [NotImplementedYet("Own")] private static IResult Own() => Stub.Result;
            [NotImplementedYet("Instance")] private IResult Instance() => Stub.Result;

            void Map(WebApplication app, Handlers handlers)
            {
                app.MapGet("/static", Elsewhere.Planned);
                app.MapGet("/imported", Imported);
                app.MapGet("/built", (Func<IResult>)Elsewhere.Built);
                app.MapGet("/over", (Func<int, IResult>)Elsewhere.Over);
                app.MapGet("/own", Own);
                app.MapGet("/own-qualified", Api.Own);
                app.MapGet("/instance", Instance);
                app.MapGet("/this", this.Instance);
                app.MapGet("/inherited", handlers.Get);
                app.MapGet("/new", new Handlers().Get);
                app.MapGet("/generic", Handlers.Of<int>);
                app.MapGet("/local", Local);
                app.MapGet("/delegate", new Func<IResult>(Own));

                [NotImplementedYet("Local")] static IResult Local() => Stub.Result;
            }
        }
        """,
        "GET  static  stub: Static | 3.0",
        "GET  imported  stub: Imported",
        "GET  built",
        "GET  over  stub: Overload",
        "GET  own  stub: Own",
        "GET  own-qualified  stub: Own",
        "GET  instance  stub: Instance",
        "GET  this  stub: Instance",
        "GET  inherited  stub: Inherited",
        "GET  new  stub: Inherited",
        "GET  generic  stub: Generic",
        "GET  local  stub: Local",
        "GET  delegate  stub: Own");

    [Fact]
    public void ClassLevelDeclarations_DoNotApply() => Maps(
        """
        [NotImplementedYet("Everything")]
        static class Api
        {
            static void Map(WebApplication app) => app.MapGet("/a", Get);
            static int Get() => 1;
        }
        """,
        "GET  a");

    [Fact]
    public void PartialMethod_HasTheAttributesOfBothParts() => Maps(
        """
        static partial class Api
        {
            [NotImplementedYet("Declared")] public static partial IResult Planned();
            public static partial IResult Planned() => Stub.Result;
            static void Map(WebApplication app) => app.MapGet("/a", Planned);
        }
        """,
        "GET  a  stub: Declared");

    [Fact]
    public void HandlersThatAreNotRead_LeaveTheEndpointUnknown() => Maps(
        """
        static class Api
        {
            private static readonly Delegate Plain = () => 1;
            private static readonly Delegate Attributed = [NotImplementedYet("Field")] () => Stub.Result;
            private static Delegate s_mutable = () => 1;

            static Delegate Make() => () => 1;

            static void Map(WebApplication app, Delegate handler, Func<int>[] many)
            {
                app.MapGet("/plain", Plain);
                app.MapGet("/attributed", Attributed);
                app.MapGet("/mutable", s_mutable);
                app.MapGet("/parameter", handler);
                app.MapGet("/made", Make());
                app.MapGet("/element", many[0]);
            }
        }
        """,
        "GET  plain", "?  attributed", "?  mutable", "?  parameter", "?  made", "?  element");

    [Fact]
    public void ConventionsInTheChain_AreRead() => BodyMaps(
        """
        app.MapPost("/a", () => 1).NotImplementedYet("Simple");
        app.MapPost("/b", () => 1).WithName("x").RequireAuthorization().NotImplementedYet("Between", plannedFor: "2.0").WithTags("t");
        app.MapPost("/c", () => 1).NotImplementedYet(detail: "d", alternative: "GET /a", documentation: "https://d", plannedFor: "1", feature: "Named");
        app.MapPost("/d", () => 1).WithMetadata(new NotImplementedYetAttribute("Metadata") { PlannedFor = "3.0", Alternative = null });
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
        "POST  c  stub: Named | 1 | https://d | GET /a | d",
        "POST  d  stub: Metadata | 3.0",
        "POST  e  refuses: DELETE | Never. | GET /e",
        "POST  f  refuses: DELETE | Archived. | POST /archive | https://d  refuses: PUT | No.",
        "POST  g  stub: Static form",
        "POST  h  stub: Last",
        "POST  i  stub: Convention",
        "POST  j  stub: Parenthesis",
        "POST  k");

    [Theory]
    [InlineData(".NotImplementedYet(Environment.MachineName)")]
    [InlineData(".NotImplementedYet(\"x\", plannedFor: Environment.MachineName)")]
    [InlineData(".NotImplementedYet(\"\")")]
    [InlineData(".MethodNotAllowed(\"DELETE\", Environment.MachineName)")]
    [InlineData(".MethodNotAllowed(\"NO TOKEN\", \"x\")")]
    [InlineData(".WithMetadata(new NotImplementedYetAttribute(Environment.MachineName))")]
    [InlineData(".WithMetadata(metadata)")]
    [InlineData(".WithMetadata([metadata])")]
    [InlineData(".Add(b => b.Metadata.Add(new NotImplementedYetAttribute(\"x\")))")]
    [InlineData(".Finally(b => b.Metadata.Add(metadata))")]
    public void UnreadableDeclaration_LeavesTheEndpointUnknown(string convention)
    {
        var body = "object metadata = new NotImplementedYetAttribute(\"x\");\n";
        BodyMaps(body + "app.MapGet(\"/a\", () => metadata)" + convention + ";", "?  a");
        BodyMaps(body + "var g = app.MapGroup(\"/g\"); ((IEndpointConventionBuilder)g)" + convention + "; g.MapGet(\"/a\", () => metadata);", "?  g/a");
    }

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
    public void BuilderThatGoesWhereItIsNotRead_LeavesTheEndpointUnknown() => Maps(
        """
        class Api
        {
            RouteHandlerBuilder? _field;
            List<IEndpointConventionBuilder> _all = [];

            RouteHandlerBuilder Property => _field!;

            void Map(WebApplication app, bool flag)
            {
                _field = app.MapGet("/field", () => 1);
                _all.Add(app.MapGet("/list", () => 1));
                foreach (var one in new[] { app.MapGet("/array", () => 1) }) one.NotImplementedYet("x");
                var branch = app.MapGet("/branch", () => 1);
                if (flag) branch.NotImplementedYet("x");
                var lambda = app.MapGet("/lambda", () => 1);
                Action later = () => lambda.NotImplementedYet("x");
                var twice = app.MapGet("/twice", () => 1);
                twice = app.MapGet("/twice-2", () => 1);
                twice.NotImplementedYet("x");
                var nullable = app.MapGet("/nullable", () => 1);
                nullable?.NotImplementedYet("x");
                var harmless = app.MapGet("/harmless", () => 1);
                if (flag) harmless.WithName("x");
                var early = app.MapGet("/early", () => 1);
                if (flag) return;
                early.NotImplementedYet("x");
            }
        }
        """,
        "?  field", "?  list", "?  array", "?  branch", "?  lambda", "?  twice", "?  twice-2", "?  nullable", "GET  harmless", "?  early");

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
    public void LambdaThatDeclares_LeavesTheGroupUnknown() => Maps(
        """
        static class Api
        {
            static T Tap<T>(this T self, Action<T> action) { action(self); return self; }
            static void Map(WebApplication app)
            {
                app.MapGroup("/a").Tap(g => g.NotImplementedYet("x")).MapGet("/", () => 1);
                app.MapGroup("/b").Tap(g => g.MapGet("/", () => 1)).Tap(g => g.WithTags("x"));
                app.MapGet("/c", () => 1).Tap(b => b.NotImplementedYet("x"));
            }
        }
        """,
        "?  a", "GET  b", "?  c");

    [Fact]
    public void Refusal_IsAHandlerThatRefusesEachMethodItIsMappedTo() => BodyMaps(
        """
        app.MapDelete("/a", [MethodNotAllowed("DELETE", "Archived.", Alternative = "POST /archive")] () => 1);
        app.MapMethods("/b", ["PUT", "PATCH"], [MethodNotAllowed("PUT", "1."), MethodNotAllowed("PATCH", "2.")] () => 1);
        app.MapMethods("/c", ["PUT", "PATCH"], [MethodNotAllowed("PUT", "1.")] () => 1);
        app.MapGet("/d", [MethodNotAllowed("DELETE", "Never.")] () => 1);
        app.MapDelete("/e", () => 1).MethodNotAllowed("DELETE", "Convention.");
        app.Map("/f", [MethodNotAllowed("DELETE", "Any.")] () => 1);
        """,
        "DELETE  a  refuses: DELETE | Archived. | POST /archive  is refusal",
        "PATCH,PUT  b  refuses: PUT | 1.  refuses: PATCH | 2.  is refusal",
        "PATCH,PUT  c  refuses: PUT | 1.",
        "GET  d  refuses: DELETE | Never.",
        "DELETE  e  refuses: DELETE | Convention.",
        "any  f  refuses: DELETE | Any.");
}
