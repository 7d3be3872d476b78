using static StatusContracts.Analyzers.Tests.Discovery.MinimalApis.Source;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>What the attributes of handlers declare: of lambdas, and of the methods behind method groups.</summary>
public class HandlerDeclarationTests
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
                app.MapGet("/b", [NotImplementedYetAttribute(feature: Features.Reviews + "!", PlannedFor = "2.0", Documentation = "https://d", Alternative = "GET /x", Detail = "Soon.", Until = "Flag")] async (int id) => { await Task.Yield(); return id; });
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
        "GET  b  stub: Reviews! | 2.0 | https://d | GET /x | Soon. | Flag",
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

    [Fact]
    public void AttributeThatSaysTheMethods_LeavesThemUnknown() => Maps(
        """
        class VerbAttribute : Attribute, IHttpMethodMetadata
        {
            public bool AcceptCorsPreflight => false;
            public IReadOnlyList<string> HttpMethods => ["PUT"];
        }
        static class Api
        {
            [Verb] static int Own() => 1;

            static void Map(WebApplication app)
            {
                app.MapGet("/lambda", [Verb] () => 1);
                app.MapGet("/method", Own);
                app.Map("/any", [Obsolete] () => 1).WithMetadata(new VerbAttribute());
            }
        }
        """,
        "?  lambda", "?  method", "?  any");
}
