using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StatusContracts.Gates;

/// <summary>
/// Answers for an action that is planned until a flag is on, and lets it run where it is. An asynchronous filter, which the
/// actions without a flag are spared.
/// </summary>
/// <param name="own">The declaration that brought the filter; null where a convention on the endpoint did.</param>
internal sealed class GateFilter(NotImplementedYetAttribute? own) : IAsyncResourceFilter, IOrderedFilter
{
    public int Order => NotImplementedYetAttribute.FilterOrder;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (Declared(context.HttpContext, own) is not { } stub
            || (stub.Until is { } flag && await RequestGates.IsOpenAsync(context.HttpContext, flag)))
        {
            await next();
        }
        else
        {
            context.Result = Stub.ActionResult;
        }
    }

    /// <summary>
    /// What is declared of the endpoint of the request. Of several declarations the most specific counts, which need not be
    /// the one that brought a filter; without endpoints it is all that is known.
    /// </summary>
    public static NotImplementedYetAttribute? Declared(HttpContext context, NotImplementedYetAttribute? own) =>
        context.GetEndpoint() is { } endpoint ? endpoint.Metadata.GetMetadata<NotImplementedYetAttribute>() : own;
}
