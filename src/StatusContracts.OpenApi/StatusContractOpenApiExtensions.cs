using Microsoft.AspNetCore.OpenApi;
using StatusContracts.OpenApi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>StatusContracts in the documents of Microsoft.AspNetCore.OpenApi.</summary>
public static class StatusContractOpenApiExtensions
{
    /// <summary>
    /// Documents what the API does not do: <c>builder.Services.AddOpenApi(options => options.AddStatusContracts())</c>.
    /// Each planned operation shows its 501 with the schema and an example, which is the answer that the server sends, and the
    /// extension <c>x-not-implemented</c>. Each path shows the methods that it allows, and why it refuses others, in the
    /// extension <c>x-method-not-allowed</c>; that needs <c>AddStatusContracts()</c> on the services, too.
    /// </summary>
    /// <param name="options">The options of one document.</param>
    /// <returns><paramref name="options"/>.</returns>
    public static OpenApiOptions AddStatusContracts(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var transformer = new ContractTransformer();
        return options.AddOperationTransformer(transformer).AddDocumentTransformer(transformer);
    }
}
