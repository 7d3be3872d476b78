using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using StatusContracts.OpenApi.Documents;

namespace StatusContracts.OpenApi;

/// <summary>Writes what StatusContracts answers into the documents of Microsoft.AspNetCore.OpenApi.</summary>
internal sealed class ContractTransformer : IOpenApiOperationTransformer, IOpenApiDocumentTransformer
{
    private readonly ContractPaths _paths = new();

    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (Declarations.Of(context.Description, context.ApplicationServices) is { } declaration)
        {
            var allow = ContractOf(context.ApplicationServices) is { } contract ? _paths.AllowOf(context.Description, contract) : null;
            OperationDocument.Write(operation, declaration, allow, SchemaIn(context.Document));
        }
        else
        {
            ResultDocument.Write(operation, context.Description, () => SchemaIn(context.Document));
        }

        return Task.CompletedTask;
    }

    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        if (ContractOf(context.ApplicationServices) is { } contract)
        {
            _paths.Write(document, contract);
        }

        return Task.CompletedTask;
    }

    // Without AddStatusContracts() stubs answer, and nothing else does.
    private static IStatusContract? ContractOf(IServiceProvider services) => services.GetService<IStatusContract>();

    private static IOpenApiSchema SchemaIn(OpenApiDocument? document)
    {
        if (document is null)
        {
            return ProblemSchema.Create();
        }

        document.AddComponent(ProblemSchema.Name, ProblemSchema.Create());
        return new OpenApiSchemaReference(ProblemSchema.Name, document);
    }
}
