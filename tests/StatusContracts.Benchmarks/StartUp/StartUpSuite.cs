using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.StartUp;

/// <summary>What the library costs before the first response, and what it holds from then on.</summary>
internal static class StartUpSuite
{
    private const string Deployed = "Production";
    private const string Developed = "Development";

    private const int Few = 10;
    private const int Some = 1_000;
    private const int Many = 5_000;

    public static readonly Suite Suite = new("Start-up and memory", Measure);

    private static IReadOnlyList<Figure> Measure(Effort effort)
    {
        var rounds = effort == Effort.Quick ? 1 : 4;
        var few = Comparison.Of(new(Shape.Rest, Few), Deployed, rounds * 15);
        var some = Comparison.Of(new(Shape.Rest, Some), Deployed, rounds * 7);
        var many = Comparison.Of(new(Shape.Rest, Many), Deployed, rounds * 3);
        var fallback = Comparison.Of(new(Shape.RestWithFallback, Some), Deployed, rounds * 5);
        var catchAll = Comparison.Of(new(Shape.CatchAll, Some), Deployed, rounds * 5);
        var developed = Comparison.Of(new(Shape.Rest, Some), Developed, rounds * 3);
        return
        [
            Time("10 endpoints", few, atMost: 1.10),
            Time("1,000 endpoints", some, atMost: 1.10),
            Time("5,000 endpoints", many, atMost: 1.10),
            Time("1,000 endpoints and a fallback", fallback, atMost: 1.10),
            Time("1,000 endpoints and a catch-all", catchAll, atMost: 1.10),
            new("time to first response in Development, 1,000 endpoints", "stock routing", developed.Time, Unit.Ratio, Bound.None),
            new("growth of that time, 1,000 to 5,000 endpoints", $"stock routing: {Unit.Exponent.Text(Exponent(few, some, many, stock: true))}", Exponent(few, some, many, stock: false), Unit.Exponent, Bound.AtMost(1.1)),
            Held("1,000 endpoints", some, atMost: 300),
            Held("5,000 endpoints", many, atMost: 300),
            Held("1,000 endpoints and a fallback", fallback, atMost: 300),
            Held("1,000 endpoints and a catch-all", catchAll, atMost: 300),
            new("held more for each resource once each has answered a 405, 5,000 endpoints", "stock routing", many.AnsweredMore, Unit.Bytes, Bound.None),
            new("held more for 10 endpoints, in all", "stock routing", few.HeldMore * new RouteTable(Shape.Rest, Few).Resources, Unit.Bytes, Bound.None),
        ];
    }

    private static Figure Time(string name, Comparison measured, double atMost) =>
        Figure.Ratio($"time to first response, {name}", "stock routing", measured.Time, atMost);

    private static Figure Held(string name, Comparison measured, double atMost) =>
        new($"held more for each resource, {name}", "stock routing", measured.HeldMore, Unit.Bytes, Bound.AtMost(atMost));

    // What a process costs without any endpoint is not part of the growth.
    private static double Exponent(Comparison few, Comparison some, Comparison many, bool stock) =>
        Math.Log((many.Milliseconds(stock) - few.Milliseconds(stock)) / (some.Milliseconds(stock) - few.Milliseconds(stock)))
        / Math.Log((double)Many / Some);
}
