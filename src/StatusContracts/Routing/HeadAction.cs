using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace StatusContracts.Routing;

/// <summary>
/// The descriptor of an action for GET that serves HEAD. Where an action has constraints of the application's own, MVC
/// tests them after routing, and its own constraint on the method with them; that one would refuse HEAD.
/// </summary>
internal static class HeadAction
{
    /// <summary>The action of <paramref name="get"/> without that constraint; null where MVC tests none.</summary>
    // Which constraints MVC leaves to routing:
    // https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.Core/src/Routing/ActionConstraintMatcherPolicy.cs
    public static ControllerActionDescriptor? Of(Endpoint get)
    {
        var action = get.Metadata.Read<ControllerActionDescriptor>();
        return action?.ActionConstraints?.Any(item => item is not (HttpMethodActionConstraint or ConsumesAttribute)) == true
            ? WithoutMethod(action)
            : null;
    }

    private static ControllerActionDescriptor WithoutMethod(ControllerActionDescriptor action)
    {
        var copy = ActionCopy.Of(action);
        copy.ActionConstraints = [.. action.ActionConstraints!.Where(item => item is not HttpMethodActionConstraint)];
        return copy;
    }
}
