using StatusContracts.Model;
using StatusContracts.Shared;
using static StatusContracts.Analyzers.Tests.Model.AnswerTable;

namespace StatusContracts.Analyzers.Tests.Model;

/// <summary>Which methods meet in one <c>Allow</c>, and how long that takes to find.</summary>
public class AnswersTests
{
    [Fact]
    public void MethodsOfOneTemplate_AreOneAllow() => AssertAnswers(
        """
        GET      api/books/{id:int}
        PUT      /API/books/{bookId:int}
        GET      api/books
        """,
        """
        405 [GET] /api/books
        405 [GET, PUT] /API/books/{bookId:int}
        """);

    [Fact]
    public void EqualAllow_IsOneAnswerOfSeveralResources() => AssertAnswers(
        """
        GET a
        GET b
        GET c/{id}
        """,
        """
        405 [GET] /a /b /c/{id}
        """);

    [Fact]
    public void WiderTemplate_LendsItsMethods() => AssertAnswers(
        """
        GET       u/me
        GET,PUT   u/{id}
        DELETE    u/{**path}
        POST      u/{id:int}
        """,
        """
        405 [DELETE] /u/{**path}
        405 [DELETE, GET, POST, PUT] /u/{id:int}
        405 [DELETE, GET, PUT] /u/me /u/{id}
        """);

    [Fact]
    public void EqualConstraintInTheSamePlace_CoversToo() => AssertAnswers(
        """
        GET    books/{id:int}/reviews/latest
        PUT    books/{number:int}/reviews/{review}
        DELETE books/{id:long}/reviews/{review}
        """,
        """
        405 [DELETE] /books/{id:long}/reviews/{review}
        405 [GET, PUT] /books/{id:int}/reviews/latest
        405 [PUT] /books/{number:int}/reviews/{review}
        """);

    [Fact]
    public void OptionalEnd_LendsToBothLengths() => AssertAnswers(
        """
        GET    u/{id?}
        POST   u
        PUT    u/{id}
        DELETE v/{id:int=5}
        POST   v
        """,
        """
        405 [DELETE] /v/{id:int=5}
        405 [GET] /u/{id?}
        405 [GET, POST] /u
        405 [GET, PUT] /u/{id}
        405 [POST] /v
        """);

    [Fact]
    public void ComplexSegment_IsCoveredByParameter() => AssertAnswers(
        """
        GET files/{name}.{extension?}
        PUT files/{name}
        """,
        """
        405 [GET, PUT] /files/{name}.{extension?}
        405 [PUT] /files/{name}
        """);

    [Fact]
    public void AnyMethod_LeavesNothingToAnswer() => AssertAnswers(
        """
        *    health
        POST health stub:Health
        GET  proxy/a
        *    proxy/{**path}
        """,
        "");

    [Fact]
    public void UnknownMethods_SilenceEveryResourceTheyMayReach() => AssertAnswers(
        """
        ?    u/{id:int}
        GET  u/{name}
        GET  u/me
        GET  u
        GET  v/{id}/x
        ?    {a}/b/{c}
        GET  {**all}
        """,
        """
        405 [GET] /u
        """);

    [Fact]
    public void UnknownCatchAll_SilencesWhatIsUnderIt() => AssertAnswers(
        """
        ?    a/{**rest:regex(x)}
        GET  a
        GET  a/b/c
        GET  b
        """,
        """
        405 [GET] /b
        """);

    [Fact]
    public void UnknownOrInvalidPattern_IsSkipped() => AssertAnswers(
        """
        GET  -
        POST a/{id
        PUT  a
        """,
        """
        405 [PUT] /a
        """);

    [Fact]
    public void Fallback_IsNoResourceAndInNoAllow() => AssertAnswers(
        """
        GET,HEAD {*path:nonfile} fallback
        *        {*path}         fallback
        PUT      a
        """,
        """
        405 [PUT] /a
        """);

    [Fact]
    public void OrderOfEndpoints_DoesNotMatter()
    {
        var endpoints = Parse(
            """
            GET    u/me
            PATCH  u/{id} stub:Profile
            PATCH  U/{name} stub:Another
            PATCH  u/you  no:DELETE
            PUT    u/{id?}
            *      health stub:Health
            GET    {**all}
            """).ToArray();
        var expected = Answers.Of(endpoints);

        var random = new Random(405);
        for (var i = 0; i < 50; i++)
        {
            random.Shuffle(endpoints);
            Assert.Equal(expected, Answers.Of(endpoints));
        }
    }

    [Fact]
    public void FiveTimesTheEndpoints_AreFiveTimesTheWork()
    {
        // Work is counted in bytes allocated, which no other test disturbs; quadratic work would be 25 times as much.
        _ = Allocated(10);
        var (small, large) = (Allocated(1_000), Allocated(5_000));
        Assert.True(large < small * 7, $"{small} bytes, then {large}");

        static long Allocated(int count)
        {
            var endpoints = Enumerable.Range(0, count).Select(i => new Endpoint(
                (i % 4) switch
                {
                    0 => $"api/area{i / 40}/things{i}/{{id:int}}",
                    1 => $"api/area{i / 40}/{{x}}/{{y}}",
                    2 => i % 100 == 2 ? $"api/{{area}}/things{i}" : $"files{i}/{{**rest}}",
                    _ => $"api/area{i / 40}/things{i}",
                },
                i % 50 == 3 ? null : new(["GET"]),
                i % 10 == 0 ? new StubFacts("Feature " + i) : null)).ToArray();
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.NotEmpty(Answers.Of(endpoints));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
