using StatusContracts.Swashbuckle;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>StatusContracts in the documents of Swashbuckle.</summary>
public static class StatusContractSwashbuckleExtensions
{
    /// <summary>
    /// Documents what the API does not do: <c>builder.Services.AddSwaggerGen(options => options.AddStatusContracts())</c>.
    /// Each planned operation shows its 501 with the schema and an example, which is the answer that the server sends, and the
    /// extension <c>x-not-implemented</c>. Each path shows the methods that it allows, and why it refuses others, in the
    /// extension <c>x-method-not-allowed</c>; that needs <c>AddStatusContracts()</c> on the services, too.
    /// </summary>
    /// <param name="options">The options of all documents.</param>
    /// <returns><paramref name="options"/>.</returns>
    public static SwaggerGenOptions AddStatusContracts(this SwaggerGenOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.OperationFilter<ContractFilter>();
        options.DocumentFilter<ContractFilter>();
        return options;
    }
}
