namespace StatusContracts.Benchmarks.Runtime;

/// <summary>What is sent, in the order of each round: a figure stands beside its peer.</summary>
/// <remarks>Public, because BenchmarkDotNet compiles a caller.</remarks>
public enum Request
{
    StockGetAgain,
    StockGet,
    Get,
    StockNotAllowed,
    NotAllowed,
    NotAllowedAsPage,
    NotAllowedHead,
    ServedHead,
    StockHead,
    ServedOptions,
    StubProblem,
    Stub,
    Written,
    StockOverlapping,
    Overlapping,
    StockNowhere,
    UnknownNowhere,
    UnknownOnResource,
    ControllerStatusCode,
    ControllerStub,
    PlainControllerStatusCode,
    PlainControllerStub,
    StockUnauthorized,
    GuardedNotAllowed,
}
