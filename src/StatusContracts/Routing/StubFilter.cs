using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using StatusContracts.Answers;
using StatusContracts.Gates;

namespace StatusContracts.Routing;

/// <summary>
/// Answers for an action that is declared planned by a convention, <c>MapControllers().NotImplementedYet(…)</c>, and so
/// has no <see cref="NotImplementedYetAttribute"/> among its filters.
/// </summary>
internal sealed class StubFilter : IResourceFilter, IOrderedFilter
{
    public int Order => NotImplementedYetAttribute.FilterOrder;

    /// <param name="flag">The flag that opens the action; null for none.</param>
    public static void EnsureOn(ControllerActionDescriptor action, string? flag)
    {
        lock (action)
        {
            if (!action.FilterDescriptors.Any(descriptor => flag is null
                ? descriptor.Filter is NotImplementedYetAttribute or StubFilter
                : descriptor.Filter is GateFilter))
            {
                IFilterMetadata filter = flag is null ? new StubFilter() : new GateFilter(own: null);

                // Another list, since a request through another graph may be reading this one.
                action.FilterDescriptors = [.. action.FilterDescriptors, new(filter, FilterScope.Action)];
            }
        }
    }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        // The same action may also be mapped without the convention, or with one that a flag opens.
        if (StubAnswer.IsOn(context.HttpContext.GetEndpoint()) && GateFilter.Declared(context.HttpContext, own: null) is { Until: null })
        {
            context.Result = Stub.ActionResult;
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
