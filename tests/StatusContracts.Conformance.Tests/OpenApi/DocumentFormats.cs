using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace StatusContracts.Conformance.OpenApi;

/// <summary>The documents are valid, in both versions, and hold after reading what was written.</summary>
public sealed class DocumentFormats(Documentation documentation) : IClassFixture<Documentation>
{
    [Theory]
    [InlineData("/openapi/v1.json", OpenApiSpecVersion.OpenApi3_1)]
    [InlineData("/openapi/30.json", OpenApiSpecVersion.OpenApi3_0)]
    [InlineData("/swagger-31/v1/swagger.json", OpenApiSpecVersion.OpenApi3_1)]
    [InlineData("/swagger/v1/swagger.json", OpenApiSpecVersion.OpenApi3_0)]
    public void Document_IsReadWithoutErrorOrWarning(string document, OpenApiSpecVersion version)
    {
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() };

        var (read, diagnostic) = OpenApiDocument.Parse(documentation.Text(document), OpenApiConstants.Json, settings);

        Assert.Empty(diagnostic!.Errors.Concat(diagnostic.Warnings).Select(found => found.ToString()));
        Assert.Equal(version, diagnostic.SpecificationVersion);
        var schema = read!.Paths["/books/{id}"].Operations![HttpMethod.Patch].Responses!["501"].Content!["application/problem+json"].Schema;
        Assert.Equal(JsonSchemaType.Integer, schema!.Properties!["status"].Type);
    }
}
