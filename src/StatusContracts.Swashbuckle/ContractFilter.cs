using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using StatusContracts.OpenApi.Documents;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StatusContracts.Swashbuckle;

/// <summary>Writes what StatusContracts answers into the documents of Swashbuckle.</summary>
internal sealed class ContractFilter(IServiceProvider services) : IOperationFilter, IDocumentFilter
{
    private readonly ContractPaths _paths = new();

    // Without AddStatusContracts() stubs answer, and nothing else does.
    private IStatusContract? Contract => services.GetService<IStatusContract>();

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (Declarations.Of(context.ApiDescription, services) is { } declaration)
        {
            var allow = Contract is { } contract ? _paths.AllowOf(context.ApiDescription, contract) : null;
            OperationDocument.Write(operation, declaration, allow, SchemaIn(context.SchemaRepository, context.Document));
        }
        else
        {
            ResultDocument.Write(operation, context.ApiDescription, () => SchemaIn(context.SchemaRepository, context.Document));
        }
    }

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        if (Contract is { } contract)
        {
            _paths.Write(swaggerDoc, contract);
        }
    }

    private static OpenApiSchemaReference SchemaIn(SchemaRepository schemas, OpenApiDocument document)
    {
        schemas.Schemas.TryAdd(ProblemSchema.Name, ProblemSchema.Create());
        return new(ProblemSchema.Name, document);
    }
}
