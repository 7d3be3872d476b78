using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using StatusContracts.Routing;

namespace StatusContracts.Tests.Routing;

/// <summary>Which endpoints leave none of another's content.</summary>
public sealed class AcceptedContentTests
{
    [Theory]
    [InlineData(true, "", "application/json"), InlineData(false, "application/json", "")]
    [InlineData(true, "*/*", ""), InlineData(true, "application/json", "application/JSON")]
    [InlineData(true, "application/*", "application/json"), InlineData(false, "application/json", "application/*")]
    [InlineData(true, "text/plain, application/json", "application/json")]
    [InlineData(false, "application/json", "text/plain, application/json")]
    public void One_CoversWhatItsTypesInclude(bool covers, string first, string second) =>
        Assert.Equal(covers, AcceptedContent.Covers(Accepting(first), Accepting(second)));

    [Fact]
    public void Several_CoverTogether()
    {
        var one = Accepting("application/json, text/plain");

        Assert.True(AcceptedContent.Cover([Accepting("application/json"), Accepting("text/*")], one));
        Assert.True(AcceptedContent.Cover([Accepting("application/xml"), Accepting("")], one));
        Assert.False(AcceptedContent.Cover([Accepting("application/json"), Accepting("application/xml")], one));
        Assert.False(AcceptedContent.Cover([], one));
        Assert.False(AcceptedContent.Cover([], Accepting("")));
    }

    private static Endpoint Accepting(string types) => new(
        requestDelegate: null,
        types.Length == 0 ? EndpointMetadataCollection.Empty : new(new AcceptsMetadata(types.Split(", "))),
        displayName: null);
}
