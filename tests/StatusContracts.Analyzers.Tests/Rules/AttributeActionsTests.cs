using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules;

/// <summary>Attributes are read wherever they stand, and once: also on stubs, whose generated bodies hide them from analyzers.</summary>
public class AttributeActionsTests
{
    private static readonly Rule Rule = new(Descriptors.STC2005_DocumentationIsNoUrl);

    [Theory]
    [InlineData("class")]
    [InlineData("record")]
    [InlineData("struct")]
    [InlineData("record struct")]
    [InlineData("interface")]
    public Task PartialMethodWithOrWithoutBody_IsReadOnce(string type) => Rule.Reports(
        $$"""
        using StatusContracts;

        public partial {{type}} A
        {
            [NotImplementedYet("B", Documentation = [|"b"|])]
            public partial int B();

            [NotImplementedYet("C", Documentation = [|"c"|])]
            partial void C();

            public partial int D();
        }

        public partial {{type}} A
        {
            public partial int B() => 1;

            [NotImplementedYet("D", Documentation = [|"d"|])]
            public partial int D() => 1;
        }
        """);

    [Fact]
    public Task StubWithAGeneratedBody_IsReadOnce() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [NotImplementedYet("A", Documentation = [|"a"|])]
        public partial class AController : ControllerBase
        {
            [HttpGet("b")]
            [NotImplementedYet("B", Documentation = [|"b"|])]
            public partial ActionResult<string> B();
        }

        public static partial class Outer
        {
            public static partial class Inner
            {
                [NotImplementedYet("C", Documentation = [|"c"|])]
                public static partial string C(int id);
            }
        }
        """);
}
