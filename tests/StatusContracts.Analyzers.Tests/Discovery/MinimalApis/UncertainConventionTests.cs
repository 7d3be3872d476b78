using static StatusContracts.Analyzers.Tests.Discovery.MinimalApis.Source;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>Conventions that may, or may not, be applied when the app runs: what they touch is Unknown.</summary>
public class UncertainConventionTests
{
    [Theory]
    [InlineData(".NotImplementedYet(Environment.MachineName)")]
    [InlineData(".NotImplementedYet(\"x\", plannedFor: Environment.MachineName)")]
    [InlineData(".NotImplementedYet(\"\")")]
    [InlineData(".NotImplementedYet(\"x\", until: Environment.MachineName)")]
    [InlineData(".NotImplementedYet(\"x\", until: \"\")")]
    [InlineData(".MethodNotAllowed(\"DELETE\", Environment.MachineName)")]
    [InlineData(".MethodNotAllowed(\"NO TOKEN\", \"x\")")]
    [InlineData(".WithMetadata(new NotImplementedYetAttribute(Environment.MachineName))")]
    [InlineData(".WithMetadata(metadata)")]
    [InlineData(".WithMetadata([metadata])")]
    [InlineData(".Add(b => b.Metadata.Add(new NotImplementedYetAttribute(\"x\")))")]
    [InlineData(".Finally(b => b.Metadata.Add(metadata))")]
    [InlineData(".Add(Mark)")]
    [InlineData(".Add(new Action<EndpointBuilder>(Mark))")]
    [InlineData(".Add(b => Mark(b))")]
    [InlineData(".Add(b => { b.DisplayName = \"x\"; Mark(b); })")]
    [InlineData(".Finally(b => b.Metadata.Clear())")]
    [InlineData(".WithMetadata(new HttpMethodMetadata([\"PUT\"]))")]
    [InlineData(".WithMetadata(verbs)")]
    public void UnreadableDeclaration_LeavesTheEndpointUnknown(string convention)
    {
        var body = """
            object metadata = new NotImplementedYetAttribute("x");
            var verbs = new HttpMethodMetadata(["PUT"]);
            void Mark(EndpointBuilder builder) => builder.Metadata.Add(metadata);

            """;
        BodyMaps(body + "app.MapGet(\"/a\", () => metadata)" + convention + ";", "?  a");
        BodyMaps(body + "var g = app.MapGroup(\"/g\"); ((IEndpointConventionBuilder)g)" + convention + "; g.MapGet(\"/a\", () => metadata);", "?  g/a");
    }

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
    public void ConventionThatMayMoveTheEndpoint_LeavesItsPatternUnknown() => BodyMaps(
        """
        app.MapGet("/a", () => 1).Add(b => ((RouteEndpointBuilder)b).RoutePattern = RoutePatternFactory.Parse("/other"));
        var g = app.MapGroup("/g");
        ((IEndpointConventionBuilder)g).Finally(b => ((RouteEndpointBuilder)b).RoutePattern = RoutePatternFactory.Parse("/other"));
        g.MapGet("/b", () => 1);
        """,
        "?  ?", "?  ?");

    [Theory]
    [InlineData("foreach (var (a, b) in new List<(int, int)>()) { g.NotImplementedYet(\"x\"); }", "?  g")]
    [InlineData("if (flag) { continue; } g.NotImplementedYet(\"x\");", "?  g")]
    [InlineData("if (flag) { break; } g.NotImplementedYet(\"x\");", "?  g")]
    [InlineData("try { if (flag) { throw new InvalidOperationException(); } g.NotImplementedYet(\"x\"); } catch { }", "?  g")]
    [InlineData("try { flag.ToString(); } finally { g.NotImplementedYet(\"x\"); }", "GET  g  stub: x")]
    [InlineData("foreach (var a in new[] { 1 }) { if (flag) { break; } } g.NotImplementedYet(\"x\");", "GET  g  stub: x")]
    [InlineData("switch (flag) { case true: break; } g.NotImplementedYet(\"x\");", "GET  g  stub: x")]
    [InlineData("if (flag) { throw new InvalidOperationException(); } g.NotImplementedYet(\"x\");", "GET  g  stub: x")]
    [InlineData("Func<int> made = () => { return 1; }; g.NotImplementedYet(\"x\");", "GET  g  stub: x")]
    public void DeclarationThatMayBePassedBy_LeavesTheGroupUnknown(string statements, string endpoint) => BodyMaps(
        $$"""
        var flag = Environment.HasShutdownStarted;
        while (true)
        {
            var g = app.MapGroup("/g");
            g.MapGet("/", () => 1);
            {{statements}}
        }
        """,
        endpoint);

    [Fact]
    public void GroupMadeInATry_IsUnknownAfterAThrow() => BodyMaps(
        """
        try
        {
            var g = app.MapGroup("/g");
            g.MapGet("/", () => 1);
            if (Environment.HasShutdownStarted) throw new InvalidOperationException();
            g.NotImplementedYet("x");
        }
        catch (InvalidOperationException)
        {
        }
        """,
        "?  g");
}
