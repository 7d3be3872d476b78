using StatusContracts.Collections;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.Tests.Model;

/// <summary>Endpoints in, answers out; both as text.</summary>
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
    public void Stub_IsNotInAllow() => AssertAnswers(
        """
        GET  reviews
        POST reviews stub:Reviews
        """,
        """
        405 [GET] /reviews
        501 [GET] Reviews: POST /reviews
        """);

    [Fact]
    public void OnlyStubs_AllowNothing() => AssertAnswers(
        """
        GET,POST export stub:Export
        """,
        """
        405 [] /export
        501 [] Export: GET /export POST /export
        """);

    [Fact]
    public void OneFeatureOnTwoAllows_IsTwoAnswers() => AssertAnswers(
        """
        GET  a
        POST a stub:Import
        POST b stub:Import
        """,
        """
        405 [] /b
        405 [GET] /a
        501 [] Import: POST /b
        501 [GET] Import: POST /a
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
    public void StubOfSpecificTemplate_HidesWiderOne() => AssertAnswers(
        """
        GET   u/me
        PATCH u/me   stub:Profile
        PATCH u/{id}
        """,
        """
        405 [GET] /u/me
        405 [PATCH] /u/{id}
        501 [GET] Profile: PATCH /u/me
        """);

    [Fact]
    public void StubOfWiderTemplate_AnswersOnSpecificOneToo() => AssertAnswers(
        """
        GET   u/me
        PATCH u/{id} stub:Profile
        PATCH u/you
        PATCH {**all}
        """,
        """
        405 [] /u/{id}
        405 [GET] /u/me
        405 [PATCH] /u/you /{**all}
        501 [] Profile: PATCH /u/{id}
        501 [GET] Profile: PATCH /u/me
        """);

    [Fact]
    public void ImplementedBesideStub_Wins() => AssertAnswers(
        """
        GET a stub:A
        GET a
        """,
        """
        405 [GET] /a
        """);

    [Fact]
    public void TwoPlansForOneMethod_AreBothThere() => AssertAnswers(
        """
        GET a stub:One
        GET a stub:Two
        """,
        """
        405 [] /a
        501 [] One: GET /a
        501 [] Two: GET /a
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
    public void AnyMethodStub_PlansEachMethodThatIsNotBuilt() => AssertAnswers(
        """
        *    a     stub:A
        GET  a
        PUT  {**x}
        """,
        """
        405 [PUT] /{**x}
        501 [GET] A: * /a
        """);

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
    public void Refusal_ExplainsMethodThatIsMissing() => AssertAnswers(
        """
        GET  books        no:DELETE
        POST books        no:DELETE no:PUT
        PUT  books
        GET  books/{id}   no:DELETE
        """,
        """
        405 [GET] /books/{id}
        405 [GET, POST, PUT] /books
        405 [GET] no DELETE: /books/{id}
        405 [GET, POST, PUT] no DELETE: /books
        """);

    [Fact]
    public void RefusalOfPlannedMethod_IsNotGiven() => AssertAnswers(
        """
        GET    a no:DELETE
        DELETE a stub:Removal
        """,
        """
        405 [GET] /a
        501 [GET] Removal: DELETE /a
        """);

    [Fact]
    public void RefusalOfWiderTemplate_IsGivenUnlessResourceHasItsOwn() => AssertAnswers(
        """
        GET u/me
        GET u/{id}   no:DELETE
        PUT u/{id:int} no:delete
        """,
        """
        405 [GET] /u/me /u/{id}
        405 [GET, PUT] /u/{id:int}
        405 [GET] no DELETE: /u/me /u/{id}
        405 [GET, PUT] no DELETE: /u/{id:int}
        405 [GET, PUT] no delete: /u/{id:int}
        """);

    [Fact]
    public void RefusingEndpoint_IsNotInAllow() => AssertAnswers(
        """
        GET    a
        DELETE a      refuses no:DELETE
        """,
        """
        405 [GET] /a
        405 [GET] no DELETE: /a
        """);

    [Fact]
    public void RefusingEndpoint_TakesNothingAwayFromOthers() => AssertAnswers(
        """
        GET    a
        DELETE a      refuses no:DELETE
        DELETE {id}
        """,
        """
        405 [DELETE] /{id}
        405 [DELETE, GET] /a
        """);

    [Fact]
    public void NothingButRefusals_AllowsNothing() => AssertAnswers(
        """
        DELETE a      refuses no:DELETE
        """,
        """
        405 [] /a
        405 [] no DELETE: /a
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

    private static void AssertAnswers(string endpoints, string expected) =>
        Assert.Equal(expected, string.Join("\n", Answers.Of(Parse(endpoints)).Select(Text)));

    private static string Text(CompiledAnswer answer)
    {
        var allow = $"[{answer.Problem.Allow}]";
        var resources = string.Join(" ", answer.Resources);
        switch (answer.Kind)
        {
            case AnswerKind.NotAllowed:
                Assert.Equal(Problem.NotAllowed(answer.Problem.Allow!), answer.Problem);
                return $"405 {allow} {resources}";
            case AnswerKind.Refused:
                Assert.Equal(Problem.Refused(answer.Refusal!, answer.Problem.Allow!), answer.Problem);
                return $"405 {allow} no {answer.Refusal!.Method}: {resources}";
            default:
                Assert.Equal(Problem.Planned(answer.Stub!, answer.Problem.Allow), answer.Problem);
                return $"501 {allow} {answer.Stub!.Feature}: {resources}";
        }
    }

    // "GET,PUT pattern stub:Feature no:METHOD refuses fallback"; "*" takes any method, "?" is unknown, "-" no pattern.
    private static IEnumerable<Endpoint> Parse(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string? Word(string start) => words.FirstOrDefault(word => word.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
            yield return new(
                words[1] == "-" ? null : words[1],
                words[0] switch
                {
                    "?" => null,
                    "*" => EquatableArray<string>.Empty,
                    var methods => new(methods.Split(',')),
                },
                Word("stub:") is { } feature ? new(feature) : null,
                words.Where(word => word.StartsWith("no:", StringComparison.Ordinal))
                    .Select(word => new RefusalFacts(word[3..], "Never."))
                    .ToEquatableArray(),
                words.Contains("refuses"),
                words.Contains("fallback"));
        }
    }
}
