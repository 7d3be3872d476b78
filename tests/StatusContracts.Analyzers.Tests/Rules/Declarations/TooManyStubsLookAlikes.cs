using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class TooManyStubsLookAlikes
{
    private const string Stubs = """app.MapGet("/a", () => Stub.Result).NotImplementedYet("A"); app.MapGet("/b", () => Stub.Result).NotImplementedYet("B");""";

    private static readonly Rule Rule = new(Descriptors.STC2008_TooManyStubs);

    [Fact]
    public Task NoLimit_IsSilent() => Rule.Silent(TooManyStubsTests.Minimal(Stubs));

    [Fact]
    public Task LimitThatIsKept_IsSilent() => Rule.Silent(TooManyStubsTests.With(2, TooManyStubsTests.Minimal(Stubs)));

    [Fact]
    public Task ImplementedEndpoints_AreNotCounted() => Rule.Silent(TooManyStubsTests.With(0, TooManyStubsTests.Minimal(
        """app.MapGet("/a", () => 1); app.MapPut("/a", [MethodNotAllowed("PUT", "Never.")] () => Results.StatusCode(405));""")));

    [Fact]
    public Task ActionOnSeveralRoutes_IsOne() => Rule.Silent(TooManyStubsTests.With(1, """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        public class BooksController : ControllerBase { [HttpGet("a"), HttpGet("b"), NotImplementedYet("A")] public IActionResult Get() => Ok(); }
        """));

    [Fact]
    public Task Pragma_Silences() => Rule.Silent(TooManyStubsTests.With(0, TooManyStubsTests.Minimal($"""
        #pragma warning disable STC2008
        {Stubs}
        """)));

    [Fact]
    public Task Libraries_AreSilent() => Rule.Silent(TooManyStubsTests.With(0, """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;
        public class BooksController : ControllerBase { [HttpGet("a"), NotImplementedYet("A")] public IActionResult Get() => Ok(); }
        """) with { HasHost = false });
}
