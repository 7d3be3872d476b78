using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Generation;

public class PartialStubTests
{
    [Fact]
    public void LanguageWithoutNullableContexts_GetsNoBody()
    {
        const string Source =
            "namespace Old { partial class Books { [StatusContracts.NotImplementedYet(\"Books\")] partial void Add(); } }";
        var project = new TestProject(Source) { Language = LanguageVersion.CSharp7_3, HasImplicitUsings = false };

        Assert.Empty(GeneratorHarness.RunUnchecked(project, new ContractGenerator()).Files);
    }

    [Fact]
    public void Controller_GetsBodies() => Snapshot.Match(GeneratorHarness.Run(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        namespace Shop.Api;

        public record Review(string Text);

        [ApiController, Route("api/books")]
        public partial class BooksController : ControllerBase
        {
            [HttpGet] public IActionResult List() => Ok();

            [HttpPost("{id:int}/reviews")]
            [NotImplementedYet("Book reviews", PlannedFor = "2.0", Detail = "Soon.")]
            public partial Task<ActionResult<Review>> AddReview(int id, Review review, [FromQuery] string? tone = null);

            [HttpGet("{id:int}/reviews")]
            [NotImplementedYet("Book \"reviews\"")]
            public partial IReadOnlyList<Review> Reviews(int id);
        }
        """), ignored: [ContractFile.HintName, AnswersFile.HintName]);

    [Fact]
    public void PlannedController_GetsBodiesForItsActionsOnly() => Snapshot.Match(GeneratorHarness.Run(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [Route("api/orders"), NotImplementedYet("Orders", PlannedFor = "3.0")]
        public partial class OrdersController : ControllerBase
        {
            [HttpGet] public partial IActionResult List();
            [HttpPost, NotImplementedYet("Placing orders")] public partial IActionResult Place();
            [HttpPut] public IActionResult Change() => Ok();
            public partial IActionResult Done();
            partial void OnlyAHook();
        }

        public partial class OrdersController
        {
            public partial IActionResult Done() => Ok();
            [HttpDelete] public partial void Cancel();
        }
        """), ignored: [ContractFile.HintName, AnswersFile.HintName]);

    [Theory]
    [InlineData("class A { [NotImplementedYet(\"x\")] public partial IResult M(); }")]
    [InlineData("class A { partial class B { [NotImplementedYet(\"x\")] public partial IResult M(); } }")]
    [InlineData("file partial class A { [NotImplementedYet(\"x\")] public partial IResult M(); }")]
    [InlineData("interface I { IResult M(); } partial class A : I { [NotImplementedYet(\"x\")] partial IResult I.M(); }")]
    [InlineData("partial class A { [NotImplementedYet(\"x\")] public partial IResult M(); public partial IResult M() => null!; }")]
    [InlineData("partial class A { public partial IResult M(); [NotImplementedYet(\"x\")] public partial IResult M() => null!; }")]
    [InlineData("partial class A { [NotImplementedYet(\"x\")] public IResult M(); }")]
    [InlineData("partial class A { [NotImplementedYet(\"x\")] public abstract partial IResult M(); }")]
    [InlineData("partial class A { [NotImplementedYet(\"x\")] public extern partial IResult M(); }")]
    [InlineData("partial class A { [NotImplementedYet(\"x\")] public partial IResult (); }")]
    [InlineData("partial class A { [NotImplementedYet(\"x\")] public partial IResult M(int); }")]
    [InlineData("partial class A { [NotImplementedYet(\"x\")] public partial IResult M(__arglist); }")]
    [InlineData("partial class { [NotImplementedYet(\"x\")] public partial IResult M(); }")]
    [InlineData("[NotImplementedYet(\"x\")] partial class A { static partial void Log(); }")]
    [InlineData("[NotImplementedYet(\"x\")] partial class A { public static partial void Log(); }")]
    public void WhatCannotHaveOrNeedABody_GetsNone(string source)
    {
        var run = GeneratorHarness.RunUnchecked(
            new TestProject($"using StatusContracts;\n{source}"), new ContractGenerator());

        run.AssertSilent();
        Assert.DoesNotContain(run.Files.Keys, file => file.Contains(".Stubs", StringComparison.Ordinal));
    }

    // While the feature is typed, the one error is that it is missing: not a missing body beside it.
    [Theory]
    [InlineData("[NotImplementedYet]")]
    [InlineData("[NotImplementedYet(]")]
    [InlineData("[NotImplementedYet(Unknown.Name)]")]
    [InlineData("[NotImplementedYet(null!)]")]
    public void HalfTypedFeature_KeepsTheBody(string attribute)
    {
        var run = GeneratorHarness.RunUnchecked(
            new TestProject($"using StatusContracts; partial class A {{ {attribute} public partial void M(); }}"),
            new ContractGenerator());

        run.AssertSilent();
        Assert.Contains("Planned, not implemented yet.", run.Files["A.Stubs.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(run.Output.GetDiagnostics(), diagnostic => diagnostic.Id == "CS8795");
    }

    [Fact]
    public void SignatureThatTheAuthorMayUse_WarnsNowhereElse() => GeneratorHarness.Run(
        """
        using System.Diagnostics.CodeAnalysis;
        using StatusContracts;

        [assembly: CLSCompliant(true)]

        [Experimental("SHOP1")] public class Draft;
        [Obsolete("Old.")] public class Old;

        public partial class A
        {
        #pragma warning disable SHOP1, CS0618, CS3001, CS3002
            [NotImplementedYet("x")] public partial IResult M(Draft draft, Old old, uint number);
        #pragma warning restore
        }
        """);
}
