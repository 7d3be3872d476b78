using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.StartUp;

/// <summary>What the library costs until the first response, and what it holds from then on.</summary>
internal static class StartUpSuite
{
    public static readonly Suite Suite = new("Runtime: start-up and memory", Measure);

    private const string Stock = "stock routing";
    private const string Deployed = "Production";
    private const string Developed = "Development";

    private const int Few = 10;
    private const int Some = 1_000;
    private const int Many = 5_000;

    private static IReadOnlyList<Figure> Measure(Effort effort)
    {
        var times = effort == Effort.Quick ? 1 : 4;
        var few = Comparison.Of(new(Shape.Rest, Few), Deployed, 12 * times);
        var some = Comparison.Of(new(Shape.Rest, Some), Deployed, 5 * times);
        var many = Comparison.Of(new(Shape.Rest, Many), Deployed, 2 * times);
        var fallback = Comparison.Of(new(Shape.RestWithFallback, Some), Deployed, 3 * times);
        var catchAll = Comparison.Of(new(Shape.CatchAll, Some), Deployed, 5 * times);
        var developed = Comparison.Of(new(Shape.Rest, Some), Developed, 2 * times);
        return
        [
            // Nearly all of it is our code on its way through the JIT compiler.
            Time("10 endpoints", few, atMost: 1.15),
            Time("1,000 endpoints", some, atMost: 1.10),
            Time("5,000 endpoints", many, atMost: 1.10),
            Time("1,000 endpoints and a fallback", fallback, atMost: 1.10),
            Time("1,000 endpoints and a catch-all", catchAll, atMost: 1.15),

            // The start-up report builds all endpoints once more, as OpenAPI and whatever else reads endpoints does.
            new("processor time to the first response in Development, 1,000 endpoints", Stock, developed.Time, Unit.Ratio, Bound.None),
            Grows("growth of processor time to the first response, 1,000 to 5,000 endpoints", Growth(few.Contracts, some.Contracts, many.Contracts), Bound.AtMost(1.1)),
            Grows("the same of stock routing", Growth(few.Stock, some.Stock, many.Stock), Bound.None),
            Held("1,000 endpoints", some, few, atMost: 300),
            Held("5,000 endpoints", many, few, atMost: 300),

            // Stock routing has no 405 before a fallback: what answers it is one endpoint more at each place.
            Held("1,000 endpoints and a fallback", fallback, few, atMost: 550),

            // Two resources meet at each place.
            Held("1,000 endpoints and a catch-all", catchAll, few, atMost: 350),

            // Endpoints of their own, with metadata of their own, are made for those that answer.
            new("memory held more for each resource once each has answered 405, 5,000 endpoints", Stock, PerResource(many, few, c => c.AnsweredMore), Unit.Bytes, Bound.AtMost(1_800)),
            new("memory held more by an application of 10 endpoints", Stock, few.HeldMore, Unit.Bytes, Bound.AtMost(50_000)),
        ];
    }

    private static Figure Time(string name, Comparison measured, double atMost) =>
        Figure.Ratio($"processor time to the first response, {name}", Stock, measured.Time, atMost);

    private static Figure Grows(string name, double exponent, Bound bound) => new(name, "linear = 1", exponent, Unit.Exponent, bound);

    private static Figure Held(string name, Comparison measured, Comparison few, double atMost) =>
        new($"memory held more for each resource, {name}", Stock, PerResource(measured, few, c => c.HeldMore), Unit.Bytes, Bound.AtMost(atMost));

    // What the library holds for any application, however small, is a figure of its own.
    private static double PerResource(Comparison measured, Comparison few, Func<Comparison, double> bytes) =>
        (bytes(measured) - bytes(few)) / (measured.Table.Resources - few.Table.Resources);

    // The same for time: what a process costs without any endpoint does not grow.
    private static double Growth(double few, double some, double many) =>
        Math.Log((many - few) / (some - few)) / Math.Log((double)Many / Some);
}
