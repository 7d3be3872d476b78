using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StatusContracts.Authorization;

/// <summary>
/// An action as far as its authorization filters. A copy, so that the action itself pays nothing for the bar behind them.
/// </summary>
internal static class BarredAction
{
    public static ControllerActionDescriptor Of(ControllerActionDescriptor action) => new()
    {
        ActionConstraints = action.ActionConstraints,
        ActionName = action.ActionName,
        AttributeRouteInfo = action.AttributeRouteInfo,
        BoundProperties = action.BoundProperties,
        ControllerName = action.ControllerName,
        ControllerTypeInfo = action.ControllerTypeInfo,
        DisplayName = action.DisplayName,
        EndpointMetadata = action.EndpointMetadata,
        FilterDescriptors = [.. action.FilterDescriptors, new(new Bar(), FilterScope.Global)],
        MethodInfo = action.MethodInfo,
        Parameters = action.Parameters,
        Properties = action.Properties,
        RouteValues = action.RouteValues,
    };

    // Reached only when the filters, asked again, let the caller pass. They refused a moment ago, and that stands.
    private sealed class Bar : IResourceFilter, IOrderedFilter
    {
        public int Order => int.MinValue;

        public void OnResourceExecuting(ResourceExecutingContext context) =>
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
