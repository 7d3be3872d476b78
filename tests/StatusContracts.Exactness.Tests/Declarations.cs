using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Generated;
using StatusContracts.Oracle;

namespace StatusContracts.Exactness;

/// <summary>StatusContracts as what an application of a route table adds to ASP.NET Core.</summary>
internal sealed class Declarations(RouteTable table) : IApplicationLibrary
{
    public void AddServices(IServiceCollection services) => StatusContractServices.Add(services, options =>
    {
        options.ServeHead = table.ServesHead;
        options.ServeOptions = table.ServesOptions;
    });

    public void Declare(IEndpointConventionBuilder endpoint, Route route)
    {
        if (route.Kind == RouteKind.Refusal)
        {
            // As a handler that carries the attributes says it.
            var handler = Refusals.Handler(route.Explains);
            endpoint.WithMetadata([handler, .. handler.GetCustomAttributes<MethodNotAllowedAttribute>()]);
            return;
        }

        if (route.Kind == RouteKind.Stub)
        {
            var index = table.IndexOf(route);
            endpoint.NotImplementedYet(Feature(index), PlannedFor(index), Documentation(index));
        }

        foreach (var method in route.Explains)
        {
            endpoint.MethodNotAllowed(method, Reason(method));
        }
    }

    public void Declare(IEndpointConventionBuilder endpoints, RouteGroup group)
    {
        if (group.IsPlanned)
        {
            endpoints.NotImplementedYet(GroupFeature(group));
        }

        foreach (var method in group.Explains)
        {
            endpoints.MethodNotAllowed(method, Reason(method));
        }
    }

    public static string Feature(int index) => $"Feature {index}";

    public static string GroupFeature(RouteGroup group) => $"Group {group.Prefix}";

    // Not every stub says everything.
    public static string? PlannedFor(int index) => index % 2 == 0 ? $"{index + 2}.0" : null;

    public static string? Documentation(int index) => index % 3 == 0 ? $"https://docs.example.com/{index}" : null;

    public static string Reason(string method) => $"{method} never made sense here.";
}
