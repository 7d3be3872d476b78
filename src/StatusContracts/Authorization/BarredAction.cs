using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StatusContracts.Routing;

namespace StatusContracts.Authorization;

/// <summary>
/// An action or a page as far as its authorization filters. A copy, so that the original pays nothing for the bar behind
/// them.
/// </summary>
internal static class BarredAction
{
    public static ActionDescriptor Of(ActionDescriptor action)
    {
        ActionDescriptor copy = action is CompiledPageActionDescriptor page
            ? ActionCopy.Of(page)
            : ActionCopy.Of((ControllerActionDescriptor)action);
        copy.FilterDescriptors = [.. action.FilterDescriptors, new(new Bar(), FilterScope.Global)];
        return copy;
    }

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
