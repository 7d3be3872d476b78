using StatusContracts.Answers;

namespace StatusContracts.Conformance.Hostile;

/// <summary><c>Accept</c> fields that no client would send: an answer all the same, JSON in doubt, for bounded work.</summary>
public sealed class AcceptFields(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    // KestrelServerLimits.MaxRequestHeadersTotalSize is 32 KB, names included.
    private const int Longest = 30_000;

    private static readonly App Shop = new(app => app.MapGet("/accept", () => Results.Text("got")));

    public static TheoryData<string> InDoubt => new(
        "", ",", ";", "/", "*", "text", "text/", "/html", "text/html/xml", "text html", "text/html;q=9e99", "text/html;q=-1",
        "text/html;q=NaN", "text/html;q=0", "text/html;q", "text/html;q=", "text/html;q=\"1", "\u00e9/\u00e9", "text/html\u00a0", "text/html, */*", "application/json, text/html");

    [Theory]
    [MemberData(nameof(InDoubt))]
    public async Task FieldInDoubt_GetsJson(string accept) =>
        (await Send(Shop, $"DELETE /accept\nAccept: {accept}")).IsNotAllowed("GET");

    [Theory]
    [InlineData("text/html"), InlineData("TEXT/HTML"), InlineData(",,text/html,,"), InlineData("text/html;level=1;q=0.5")]
    public async Task FieldThatNamesHtml_GetsThePage(string accept) =>
        Assert.Equal("text/html; charset=utf-8", (await Send(Shop, $"DELETE /accept\nAccept: {accept}"))["Content-Type"]);

    [Theory]
    [InlineData("text/html,"), InlineData("text/html;q=0.1,"), InlineData("text/html;a=b;"), InlineData("text/html ,\t"), InlineData("a/b;c=\"\\\"\",")]
    [InlineData(","), InlineData("x"), InlineData("text/html;q=0.5;"), InlineData("*/*,text/html,"), InlineData("\"")]
    public async Task FieldOf30Kilobytes_IsAnswered(string part)
    {
        var reply = await Send(Shop, $"DELETE /accept\nAccept: {Repeat(part, Longest)}");

        Assert.Equal(405, reply.Status);
        Assert.Equal("GET", reply["Allow"]);
    }

    [Fact]
    public async Task ManyFields_AreOneList()
    {
        var fields = string.Concat(Enumerable.Repeat("\nAccept: text/html;q=0.5", 90));

        Assert.Equal("text/html; charset=utf-8", (await Send(Shop, $"DELETE /accept{fields}"))["Content-Type"]);
        (await Send(Shop, $"DELETE /accept{fields}\nAccept: */*")).IsNotAllowed("GET");
    }

    [Theory]
    [InlineData("text/html,"), InlineData("text/html;q=0.1,"), InlineData("text/html;a=b;"), InlineData("text/html;a=\"b\",x/y;q=0,")]
    [InlineData("text/html,*/*;q=0.1,"), InlineData("text/html,\"")]
    public void Work_GrowsWithTheLengthOfTheFieldOnly(string part)
    {
        Allocated(Longest / 2);

        var (half, whole) = (Allocated(Longest / 2), Allocated(Longest));

        Assert.InRange(whole, 0, 2.5 * half);
        Assert.InRange(whole, 0, 100 * Longest);

        long Allocated(int length)
        {
            var request = new DefaultHttpContext().Request;
            request.Headers.Accept = Repeat(part, length);
            var before = GC.GetAllocatedBytesForCurrentThread();
            HtmlPreference.IsStated(request);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static string Repeat(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));
}
