using System.Text;
using StatusContracts.Conformance;

namespace StatusContracts.Analyzers.Tests.Pages;

public class DocsPageReadingTests
{
    private static readonly IReadOnlyList<DocsExample> Examples = DocsPage.Read("page",
        """
        # A page

        ## First

        STC1004 finds it, and STC1004 again.

        ```csharp stock
        ## no heading
        a();
        ```

        ```csharp
        b();
        ```

        ```csharp
        c();
        ```

        ```http
        GET /a → 200
        ```

        More of it:

        ```http
        POST /a {"b":1} [Accept: text/html] [X: y] → 405 · Allow: GET · no Retry-After
        ```

        ```csharp
        d();
        ```

        ### Second

        ```sh
        dotnet run
        ```

        ```csharp
        e();
        ```

        """);

    [Fact]
    public void BlocksUpToTheirAnswers_AreOneProgram()
    {
        Assert.Equal(
            ["First|True|## no heading\na();\n", "First|False|b();\n|c();\n", "First|False|d();\n", "Second|False|e();\n"],
            Examples.Select(example => $"{example.Heading}|{example.IsStock}|{string.Join('|', example.Sources)}"));
        Assert.Equal([0, 2, 0, 0], Examples.Select(example => example.Exchanges.Count));
        Assert.Equal(["STC1004"], Examples[0].Rules);
        Assert.Empty(Examples[3].Rules);
    }

    [Fact]
    public void Answer_SaysWhatIsThereAndWhatIsNot()
    {
        var exchange = Examples[1].Exchanges[1];

        Assert.Equal("POST /a\nAccept: text/html\nX: y\nContent-Type: application/json\n\n{\"b\":1}", exchange.Request);
        Assert.True(exchange.IsKeptBy(Reply(405, "Allow: GET")));
        Assert.False(exchange.IsKeptBy(Reply(501, "Allow: GET")));
        Assert.False(exchange.IsKeptBy(Reply(405, "Allow: PUT")));
        Assert.False(exchange.IsKeptBy(Reply(405, "Allow: GET", "Retry-After: 1")));
    }

    [Theory]
    [InlineData("GET /a 200"), InlineData("GET → 200"), InlineData("GET /a → ok")]
    public void AnyOtherLine_Fails(string line) => Assert.ThrowsAny<Exception>(() => Exchange.Read(line));

    private static Reply Reply(int status, params string[] fields) => new(status, fields, Encoding.UTF8.GetBytes(""));
}
