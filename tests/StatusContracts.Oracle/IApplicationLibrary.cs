using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.Oracle;

/// <summary>What an application with a library has beyond the one without: its services and its declarations.</summary>
public interface IApplicationLibrary
{
    void AddServices(IServiceCollection services);

    /// <summary>Declares on an endpoint what <paramref name="route"/> says beyond ASP.NET Core: that it is a stub or a refusal, or explains.</summary>
    void Declare(IEndpointConventionBuilder endpoint, Route route);

    void Declare(IEndpointConventionBuilder endpoints, RouteGroup group);
}
