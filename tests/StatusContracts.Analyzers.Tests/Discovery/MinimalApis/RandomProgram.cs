using System.Text;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>Writes random minimal APIs that discovery must read without exception: same seed, same program.</summary>
internal sealed class RandomProgram(int seed)
{
    private static readonly string[] Verbs = ["MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "Map"];
    private static readonly string[] Segments = ["\"/\"", "\"\"", "\"a\"", "\"/b/\"", "\"/{id:int}\"", "Part + \"/c\"", "$\"/{Part}/d\"", "nameof(Map)"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _methods = new();
    private int _count;

    public string Write(string name)
    {
        var map = Body("app", depth: 0);
        return $$"""
            public static class {{name}}
            {
                private const string Part = "part";

                public static void Map(IEndpointRouteBuilder app)
                {
            {{map}}    }
            {{_methods}}
                private static T Tap<T>(T self, Action<T> action) { action(self); return self; }
                private static RouteHandlerBuilder Tag(RouteHandlerBuilder builder) => builder.WithTags("tag");
                private static RouteHandlerBuilder Plan(RouteHandlerBuilder builder) { builder.NotImplementedYet("Plan"); return builder; }
                [NotImplementedYet("{{name}}", PlannedFor = "1.0")] private static IResult Stubbed() => Stub.Result;
                [MethodNotAllowed("DELETE", "{{name}}")] private static IResult Refused() => Stub.Result;
                private static int Plain() => 1;
            }
            """;
    }

    private string Body(string builder, int depth)
    {
        var body = new StringBuilder();
        for (var statements = _random.Next(2, 4); statements > 0; statements--)
        {
            body.AppendLine(Statement(builder, depth));
        }

        return body.ToString();
    }

    private string Statement(string builder, int depth)
    {
        var id = ++_count;
        switch (_random.Next(depth > 3 ? 3 : 8))
        {
            case 0:
                return $"var e{id} = {Endpoint(builder)}; e{id}.WithTags(\"e\"){Convention()};";
            case 1:
                return $"{Endpoint(builder)}{Convention()}{Convention()};";
            case 2:
                return _random.Next(2) == 0 ? $"Plan({Endpoint(builder)}).WithTags(\"x\");" : $"Tag({Endpoint(builder)}){Convention()};";
            case 3:
                return $"var g{id} = {Group(builder)};\n{Body($"g{id}", depth + 1)}";
            case 4:
                return $"var g{id} = {Group(builder)};\n{Body($"g{id}", depth + 1)}g{id}.WithTags(\"t\"){Convention()};";
            case 5:
                Method($"IEndpointRouteBuilder M{id}(this IEndpointRouteBuilder routes, int n = 0)", Body("routes", depth + 1) + "return routes;");
                return _random.Next(3) switch
                {
                    0 => $"{builder}.M{id}();",
                    1 => $"M{id}(n: {id}, routes: {Group(builder)});",
                    _ => $"{Group(builder)}.M{id}().{Endpoint("")[1..]};",
                };
            case 6 when depth < 2:
                // Not deeper: the compiler binds lambdas in lambdas again and again.
                return $"Tap({Group(builder)}, t{id} => {{\n{Body($"t{id}", depth + 1)}}});";
            default:
                Method($"RouteGroupBuilder G{id}(IEndpointRouteBuilder routes)", $"var own = {Group("routes")};\n{Body("own", depth + 2)}return own;");
                return $"var r{id} = G{id}({builder});\n{Body($"r{id}", depth + 1)}";
        }
    }

    private void Method(string signature, string body) => _methods.AppendLine($"private static {signature}\n{{\n{body}\n}}");

    private string Group(string builder) => $"{builder}.MapGroup({Segment()}){Convention()}";

    private string Segment() => Any(Segments).Replace("{id", "{p" + ++_count, StringComparison.Ordinal);

    // Unique, so that a wrong prefix cannot hide behind another endpoint.
    private string Endpoint(string builder) => $"{builder}.{Any(Verbs)}({Segment()} + \"e{++_count}\", {Handler()})";

    private string Handler() => Any("() => 1", "Plain", "Stubbed", "Refused", "[NotImplementedYet(\"Lambda\")] () => Stub.Result", "(int id) => { var x = id; return x; }");

    private string Convention() => Any(
        "",
        ".WithTags(\"x\")",
        ".RequireAuthorization()",
        $".NotImplementedYet(\"n{_random.Next(9)}\")",
        $".NotImplementedYet(detail: \"d\", feature: \"n{_random.Next(9)}\")",
        $".MethodNotAllowed(\"PUT\", \"r{_random.Next(9)}\")",
        $".WithMetadata(new MethodNotAllowedAttribute(\"PATCH\", \"m{_random.Next(9)}\") {{ Alternative = \"GET /\" }})");

    private string Any(params string[] choices) => choices[_random.Next(choices.Length)];
}
