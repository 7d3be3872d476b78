using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Routing;

namespace StatusContracts.Authorization;

/// <summary>
/// The authorization filters of an action or a page: the application's own, <c>AuthorizeFilter</c>, <c>[RequireHttps]</c>. Not the
/// antiforgery filters, which look at the request and not at who sends it.
/// </summary>
internal sealed class AuthorizationFilters
{
    private readonly ActionDescriptor _action;
    private readonly Lazy<ActionDescriptor> _barred;

    private AuthorizationFilters(ActionDescriptor action)
    {
        _action = action;
        _barred = new(() => BarredAction.Of(action));
    }

    /// <summary>The filters of the endpoint's action or page; null when there are none, or the endpoint is neither.</summary>
    public static AuthorizationFilters? Of(Endpoint endpoint)
    {
        var action = endpoint.Metadata.Read<ActionDescriptor>();
        if (action is not (ControllerActionDescriptor or CompiledPageActionDescriptor))
        {
            return null;
        }

        // AuthorizeFilter asks nothing then.
        var filters = action.FilterDescriptors.Select(descriptor => descriptor.Filter).ToList();
        var isAnonymous = endpoint.Metadata.Read<IAllowAnonymous>() is not null
            || filters.Exists(filter => filter is IAllowAnonymousFilter);
        return filters.Exists(filter => MayAuthorize(filter) && !(isAnonymous && filter.GetType() == typeof(AuthorizeFilter)))
            ? new(action)
            : null;
    }

    /// <summary>Whether what a filter answers says that the caller is known, and may not.</summary>
    public static bool IsForbidden(IActionResult result) =>
        result is ForbidResult or IStatusCodeActionResult { StatusCode: StatusCodes.Status403Forbidden };

    /// <summary>
    /// What the first filter that refuses the request answers; null when none does. Nothing of it is sent, and nothing
    /// stays that a filter wrote into the response.
    /// </summary>
    public async Task<IActionResult?> RefusalAsync(HttpContext context)
    {
        var action = ActionContextOf(context, _action);
        using var response = new DetachedResponse(context.Features);
        var filters = Create(action);
        var asked = new AuthorizationFilterContext(action, filters);
        foreach (var filter in filters)
        {
            if (filter is IAntiforgeryPolicy)
            {
                continue;
            }

            if (filter is IAsyncAuthorizationFilter asynchronous)
            {
                await asynchronous.OnAuthorizationAsync(asked);
            }
            else if (filter is IAuthorizationFilter synchronous)
            {
                synchronous.OnAuthorization(asked);
            }

            if (asked.Result is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>
    /// Refuses the request as the action does: MVC runs the filters again, and then whatever it runs around a refusal, such
    /// as the problem details of <c>[ApiController]</c>. The action itself is out of reach.
    /// </summary>
    public Task RefuseAsync(HttpContext context) => context.RequestServices
        .GetRequiredService<IActionInvokerFactory>()
        .CreateInvoker(ActionContextOf(context, _barred.Value))!
        .InvokeAsync();

    private static ActionContext ActionContextOf(HttpContext context, ActionDescriptor action) =>
        new(context, new RouteData(context.Request.RouteValues), action);

    private static IFilterMetadata[] Create(ActionContext action)
    {
        var items = action.ActionDescriptor.FilterDescriptors
            .OrderBy(descriptor => descriptor.Order).ThenBy(descriptor => descriptor.Scope)
            .Select(descriptor => new FilterItem(descriptor))
            .ToList();
        var created = new FilterProviderContext(action, items);
        var providers = action.HttpContext.RequestServices.GetServices<IFilterProvider>()
            .OrderBy(provider => provider.Order).ToList();
        providers.ForEach(provider => provider.OnProvidersExecuting(created));
        providers.Reverse();
        providers.ForEach(provider => provider.OnProvidersExecuted(created));
        return [.. created.Results.Select(item => item.Filter).OfType<IFilterMetadata>()];
    }

    // What a factory makes is known when it is made; but MVC's own, some of which are on every controller or page, are known.
    private static bool MayAuthorize(IFilterMetadata filter) => filter switch
    {
        IAntiforgeryPolicy => false,
        IAuthorizationFilter or IAsyncAuthorizationFilter => true,
        TypeFilterAttribute type => IsAuthorizing(type.ImplementationType),
        ServiceFilterAttribute => true,
        IFilterFactory => filter.GetType().Assembly is var assembly
            && assembly != typeof(TypeFilterAttribute).Assembly
            && assembly != typeof(IAntiforgeryPolicy).Assembly
            && assembly != typeof(CompiledPageActionDescriptor).Assembly,
        _ => false,
    };

    private static bool IsAuthorizing(Type type) =>
        type.IsAssignableTo(typeof(IAuthorizationFilter)) || type.IsAssignableTo(typeof(IAsyncAuthorizationFilter));
}
