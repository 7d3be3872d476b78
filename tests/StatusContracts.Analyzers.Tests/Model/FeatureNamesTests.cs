using StatusContracts.Model;

namespace StatusContracts.Analyzers.Tests.Model;

public class FeatureNamesTests
{
    [Theory]
    [InlineData("ExportAsync", "Export")]
    [InlineData("AddReview", "Add review")]
    [InlineData("addReview", "Add review")]
    [InlineData("ExportPDF", "Export PDF")]
    [InlineData("PDFExport", "PDF export")]
    [InlineData("Export2Csv", "Export2 csv")]
    [InlineData("get_all_books", "Get all books")]
    [InlineData("Async", "Async")]
    [InlineData("Get", null)]
    [InlineData("DeleteAsync", null)]
    [InlineData("_", null)]
    public void NameOfAHandler_IsHumanized(string name, string? feature) => Assert.Equal(feature, FeatureNames.OfHandler(name, "BooksController"));

    [Theory]
    [InlineData("Handle", "ExportBooksEndpoint", "Export books")]
    [InlineData("HandleAsync", "ExportBooks", "Export books")]
    [InlineData("Invoke", "Endpoint", "Endpoint")]
    [InlineData("Handle", null, "Handle")]
    public void EntryOfAType_IsCalledAsTheType(string name, string? type, string feature) => Assert.Equal(feature, FeatureNames.OfHandler(name, type));

    [Theory]
    [InlineData("Bulk import.", "Bulk import")]
    [InlineData(" Reviews by readers ", "Reviews by readers")]
    [InlineData("Not implemented", null)]
    [InlineData("Export is not supported.", null)]
    [InlineData("Coming soon", null)]
    [InlineData("{\"error\":\"none\"}", null)]
    [InlineData("One sentence. And another", null)]
    [InlineData("This is a sentence of more words than a name has", null)]
    [InlineData("...", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void WordsOfAnAnswer_AreTakenWhereTheyNameSomething(string? text, string? feature) => Assert.Equal(feature, FeatureNames.OfAnswer(text));

    [Theory]
    [InlineData("POST", "api/books/{id:int}/reviews/{**rest}", "POST /api/books/{id}/reviews/{rest}")]
    [InlineData("GET", "", "GET /")]
    [InlineData(null, "files/{name}.{extension?}", "/files/{name}.{extension}")]
    [InlineData("GET", null, "This endpoint")]
    [InlineData("GET", "/{broken", "GET /{broken")]
    public void Endpoint_IsCalledByMethodAndRoute(string? method, string? pattern, string feature) =>
        Assert.Equal(feature, FeatureNames.OfEndpoint(method, pattern));
}
