using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace StatusContracts.Routing;

/// <summary>Copies of what MVC runs, to be changed while the original stays what the application runs.</summary>
internal static class ActionCopy
{
    public static ControllerActionDescriptor Of(ControllerActionDescriptor action) => Complete(action, new ControllerActionDescriptor
    {
        ActionName = action.ActionName,
        ControllerName = action.ControllerName,
        ControllerTypeInfo = action.ControllerTypeInfo,
        MethodInfo = action.MethodInfo,
    });

    public static CompiledPageActionDescriptor Of(CompiledPageActionDescriptor page) => Complete(page, new CompiledPageActionDescriptor(page)
    {
        DeclaredModelTypeInfo = page.DeclaredModelTypeInfo,
        Endpoint = page.Endpoint,
        HandlerMethods = page.HandlerMethods,
        HandlerTypeInfo = page.HandlerTypeInfo,
        ModelTypeInfo = page.ModelTypeInfo,
        PageTypeInfo = page.PageTypeInfo,
    });

    private static TAction Complete<TAction>(TAction original, TAction copy)
        where TAction : ActionDescriptor
    {
        copy.ActionConstraints = original.ActionConstraints;
        copy.AttributeRouteInfo = original.AttributeRouteInfo;
        copy.BoundProperties = original.BoundProperties;
        copy.DisplayName = original.DisplayName;
        copy.EndpointMetadata = original.EndpointMetadata;
        copy.FilterDescriptors = original.FilterDescriptors;
        copy.Parameters = original.Parameters;
        copy.Properties = original.Properties;
        copy.RouteValues = original.RouteValues;
        return copy;
    }
}
