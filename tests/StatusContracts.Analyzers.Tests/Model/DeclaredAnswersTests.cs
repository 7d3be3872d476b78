using StatusContracts.Model;
using static StatusContracts.Analyzers.Tests.Model.AnswerTable;

namespace StatusContracts.Analyzers.Tests.Model;

/// <summary>What stubs and refusals make of the answers.</summary>
public class DeclaredAnswersTests
{
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
    public void StubThatAFlagOpens_IsInAllowOfHalfTheAnswers() => AssertAnswers(
        """
        GET  reviews
        POST reviews stub:Reviews until:Reviews
        PUT  reviews stub:Changes
        """,
        """
        405 [GET] /reviews
        405 [GET, POST] /reviews
        501 [GET] Changes: PUT /reviews
        501 [GET] Reviews: POST /reviews
        501 [GET, POST] Changes: PUT /reviews
        """);

    [Fact]
    public void TwoFlags_AreCombined() => AssertAnswers(
        """
        GET  a stub:Reading until:Reading
        POST a stub:Writing until:Writing
        PUT  a stub:Writing until:Writing
        """,
        """
        405 [] /a
        405 [GET] /a
        405 [GET, POST, PUT] /a
        405 [POST, PUT] /a
        501 [] Reading: GET /a
        501 [] Writing: POST /a PUT /a
        501 [GET] Writing: POST /a PUT /a
        501 [POST, PUT] Reading: GET /a
        """);

    [Fact]
    public void ManyFlags_AreEachAloneAndAllTogether()
    {
        string[] methods = ["DELETE", "GET", "POST", "PUT"];
        var answers = Answers.Of(Parse(string.Join('\n', methods.Select(method => $"{method} a stub:{method} until:{method}"))));

        Assert.Equal(
            ["", "DELETE", "DELETE, GET, POST, PUT", "GET", "POST", "PUT"],
            answers.Where(answer => answer.Kind == AnswerKind.NotAllowed).Select(answer => answer.Problem.Allow).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void OneFlagOnOverlappingTemplates_OpensWhatEachUrlReaches() => AssertAnswers(
        """
        GET   u/me
        PATCH u/{id} stub:Profile until:Profile
        """,
        """
        405 [] /u/{id}
        405 [GET] /u/me
        405 [GET, PATCH] /u/me
        405 [PATCH] /u/{id}
        501 [] Profile: PATCH /u/{id}
        501 [GET] Profile: PATCH /u/me
        """);

    [Fact]
    public void StubForAnyMethodThatAFlagOpens_LeavesNothingToAnswer() => AssertAnswers(
        """
        GET a
        *   a stub:Anything until:Anything
        """,
        """
        501 [GET] Anything: * /a
        """);

    [Fact]
    public void FlagAlone_MakesNoOtherAnswer() => AssertAnswers(
        """
        GET a stub:Export until:One
        GET b stub:Export until:Two
        GET c stub:Export
        """,
        """
        405 [] /a /b /c
        405 [GET] /a /b
        501 [] Export: GET /a GET /b GET /c
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
}
