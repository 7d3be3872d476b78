using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StatusContracts.Discovery.Controllers;

namespace StatusContracts.Analyzers.Tests.Discovery.Controllers;

/// <summary>All forms in one assembly, one action of it, and what is looked at in the first place.</summary>
public class ControllerEndpointsTests
{
    [Fact]
    public void AllForms_AreWhatMvcMaps() => MvcAssert.Endpoints(
        Samples.AllForms,
        """
        *  /Books  no: TRACE
        *  /api/Books  no: TRACE
        *  /api/v2/Office  stub: Back office
        *  /api/v2/x/Back  stub: Back office
        *  /files/books/{**path}  no: TRACE
        DELETE  /Renamed/{id}  no: TRACE
        DELETE  /api/Renamed/{id}  no: TRACE
        DELETE  /api/v2/Office/{{braces}}  stub: Braces
        DELETE  /api/v2/x/Back/{{braces}}  stub: Braces
        GET  /  no: TRACE
        GET  /Books  no: TRACE
        GET  /Books/Recent/{page:int?}  no: TRACE
        GET  /Books/summary  no: TRACE
        GET  /Books/{id:int:min(1)}  no: TRACE
        GET  /Renamed  no: TRACE
        GET  /Renamed/{id}  no: TRACE
        GET  /api/Books  no: TRACE
        GET  /api/Books/Recent/{page:int?}  no: TRACE
        GET  /api/Books/summary  no: TRACE
        GET  /api/Books/{id:int:min(1)}  no: TRACE
        GET  /api/Renamed  no: TRACE
        GET  /api/Renamed/{id}  no: TRACE
        GET  /api/v2/Office/[literal]/{x=5}  stub: Back office
        GET  /api/v2/Office/{a}.{b?}  stub: Back office
        GET  /api/v2/x/Back/[literal]/{x=5}  stub: Back office
        GET  /api/v2/x/Back/{a}.{b?}  stub: Back office
        GET, HEAD  /Books/{isbn:regex(^\d{{3}}-\d{{10}}$)}  no: TRACE
        GET, HEAD  /api/Books/{isbn:regex(^\d{{3}}-\d{{10}}$)}  no: TRACE
        GET, PATCH  /Books/both  no: TRACE
        GET, PATCH  /api/Books/both  no: TRACE
        GET, PATCH  /both  no: TRACE
        HEAD  /Books/{id:int:min(1)}  no: TRACE
        HEAD  /api/Books/{id:int:min(1)}  no: TRACE
        OPTIONS  /  no: TRACE
        POST  /Books  no: TRACE
        POST  /Books/{id:int}/reviews  stub: Reviews  no: PATCH, TRACE
        POST  /Renamed  no: TRACE
        POST  /api/Books  no: TRACE
        POST  /api/Books/{id:int}/reviews  stub: Reviews  no: PATCH, TRACE
        POST  /api/Renamed  no: TRACE
        PUT  /Books/{id}  no: TRACE
        PUT  /Renamed/{id}  no: TRACE
        PUT  /api/Books/{id}  no: TRACE
        PUT  /api/Renamed/{id}  no: TRACE
        QUERY  /Books  no: TRACE
        QUERY  /Books/deep  no: TRACE
        QUERY  /api/Books  no: TRACE
        QUERY  /api/Books/deep  no: TRACE
        QUERY  /query/Books  no: TRACE
        """);

    [Fact]
    public void OneAction_IsReadAsAmongAll()
    {
        var compilation = Source.Compile(Samples.AllForms);
        var controller = compilation.GetTypeByMetadataName("Shop.Api.BooksController")!;
        var one = Assert.IsAssignableFrom<IMethodSymbol>(controller.GetMembers("ByIsbn").Single());
        Assert.Equal(
            ["GET, HEAD  /api/Books/" + @"{isbn:regex(^\d{{3}}-\d{{10}}$)}  no: TRACE", "GET, HEAD  /Books/" + @"{isbn:regex(^\d{{3}}-\d{{10}}$)}  no: TRACE"],
            ControllerEndpoints.Read(one, controller, compilation, default).Select(Source.Line));

        var helper = (IMethodSymbol)compilation.GetTypeByMetadataName("Shop.Api.Resource`2")!.GetMembers("Check").Single();
        Assert.Empty(ControllerEndpoints.Read(helper, controller, compilation, default));
    }

    [Theory]
    [InlineData("public class AController { }", true)]
    [InlineData("public class A : B { }", true)]
    [InlineData("[X] public class A { }", true)]
    [InlineData("partial class A : B { }", true)]
    [InlineData("public record A : B;", true)]
    [InlineData("public class A { }", false)]
    [InlineData("public record struct AController;", false)]
    [InlineData("class AController { }", false)]
    [InlineData("public abstract class AController { }", false)]
    [InlineData("public static class AController { }", false)]
    [InlineData("public class AController<T> { }", false)]
    [InlineData("class A { public class BController { } }", false)]
    public void Candidate_IsToldBySyntax(string source, bool isCandidate) => Assert.Equal(
        isCandidate,
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().Any(node => ControllerEndpoints.IsCandidate(node, default)));
}
