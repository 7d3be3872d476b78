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
