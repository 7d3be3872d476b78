using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using StatusContracts;

namespace Bookshop.Controllers;

/// <summary>
/// For the tour's other half only: the planned actions as people write them without StatusContracts, and those that wait for
/// a flag as what they are.
/// </summary>
internal sealed class StubsByHand : IApplicationModelConvention, IActionFilter, IFeatureGate
{
    public ValueTask<bool> IsOpenAsync(string flag, HttpContext context) => new(true);

    /// <summary>Takes away the filters that answer 501.</summary>
    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers)
        {
            Undeclare(controller.Filters);
            foreach (var action in controller.Actions)
            {
                Undeclare(action.Filters);
            }
        }
    }

    public void OnActionExecuting(ActionExecutingContext context)
    {
    }

    /// <summary>Lets each stub throw where its action would: after binding and validation.</summary>
    public void OnActionExecuted(ActionExecutedContext context)
    {
        if (ReferenceEquals(context.Result, Stub.ActionResult))
        {
            throw new NotImplementedException();
        }
    }

    private static void Undeclare(IList<IFilterMetadata> filters)
    {
        foreach (var declaration in filters.OfType<NotImplementedYetAttribute>().ToArray())
        {
            filters.Remove(declaration);
        }
    }
}

internal static class StubsByHandExtensions
{
    public static void WithStubsByHand(this IMvcBuilder mvc) => mvc.AddMvcOptions(options =>
    {
        var stubs = new StubsByHand();
        options.Conventions.Add(stubs);
        options.Filters.Add(stubs);
    }).Services.AddSingleton<IFeatureGate, StubsByHand>();
}
