using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using StatusContracts.Answers;

namespace StatusContracts.Routing;

/// <summary>
/// Answers for an action that is declared planned by a convention, <c>MapControllers().NotImplementedYet(…)</c>, and so
/// has no <see cref="NotImplementedYetAttribute"/> among its filters.
/// </summary>
internal sealed class StubFilter : IResourceFilter, IOrderedFilter
{
    public int Order => NotImplementedYetAttribute.FilterOrder;

    public static void EnsureOn(ControllerActionDescriptor action)
    {
        lock (action)
        {
            if (!action.FilterDescriptors.Any(descriptor => descriptor.Filter is NotImplementedYetAttribute or StubFilter))
            {
                // Another list, since a request through another graph may be reading this one.
                action.FilterDescriptors = [.. action.FilterDescriptors, new(new StubFilter(), FilterScope.Action)];
            }
        }
    }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        // The same action may also be mapped without the convention.
        if (StubAnswer.IsOn(context.HttpContext.GetEndpoint()))
        {
            context.Result = Stub.ActionResult;
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
