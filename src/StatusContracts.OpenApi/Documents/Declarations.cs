using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.OpenApi.Documents;

/// <summary>Which operations are planned.</summary>
internal static class Declarations
{
    /// <summary>The declaration that holds for the endpoint behind <paramref name="description"/>; null when it is implemented.</summary>
    public static NotImplementedYetAttribute? Of(ApiDescription description, IServiceProvider services)
    {
        var action = description.ActionDescriptor;

        // Of several, the last is the most specific.
        return action.EndpointMetadata.OfType<NotImplementedYetAttribute>().LastOrDefault()
            ?? OfConvention(action, services);
    }

    // MapControllers().NotImplementedYet(…): of the convention only the endpoints know, not the actions.
    private static NotImplementedYetAttribute? OfConvention(ActionDescriptor action, IServiceProvider services) =>
        action is not ControllerActionDescriptor ? null : services.GetService<EndpointDataSource>()?.Endpoints
            .FirstOrDefault(endpoint => ReferenceEquals(endpoint.Metadata.GetMetadata<ActionDescriptor>(), action))
            ?.Metadata.GetMetadata<NotImplementedYetAttribute>();
}
