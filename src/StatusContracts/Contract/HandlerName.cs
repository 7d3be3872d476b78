using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using StatusContracts.Routing;

namespace StatusContracts.Contract;

/// <summary>The name of the code behind an endpoint, as its author wrote it.</summary>
internal static class HandlerName
{
    public static string? Of(Endpoint endpoint) => MethodOf(endpoint) is { } method ? Of(method) : null;

    public static MethodInfo? MethodOf(Endpoint endpoint) =>
        endpoint.Metadata.Read<ControllerActionDescriptor>()?.MethodInfo ?? endpoint.Metadata.Read<MethodInfo>();

    private static string Of(MethodInfo method)
    {
        // The compiler puts a lambda into a class of its own, and says in the name which method it stands in:
        // BookEndpoints+<>c, <MapBooks>b__0_3. A local function stays in the class: <MapBooks>g__Get|0_1.
        var type = method.DeclaringType;
        while (type is { DeclaringType: { } outer } && type.Name.StartsWith('<'))
        {
            type = outer;
        }

        var name = Written(method.Name);
        return type?.FullName is { } full ? $"{full.Replace('+', '.')}.{name}" : name;
    }

    private static string Written(string name)
    {
        // Of top-level statements it is <<Main>$>b__0_0.
        var end = name.StartsWith('<') ? name.LastIndexOf('>') : -1;
        return end < 0 ? name : name[1..end].Trim('<', '>', '$');
    }
}
