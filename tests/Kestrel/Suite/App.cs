using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace StatusContracts.Conformance;

/// <summary>One application under test, before it is started: once with and, for comparison, once without the library.</summary>
/// <param name="Map">What follows <c>builder.Build()</c>: middleware and endpoints.</param>
/// <param name="Services">What the application registers before <c>AddStatusContracts()</c>.</param>
/// <param name="LateServices">What it registers after.</param>
public sealed record App(
    Action<WebApplication> Map,
    Action<IServiceCollection>? Services = null,
    Action<IServiceCollection>? LateServices = null)
{
    /// <summary>An application that has exactly these controllers.</summary>
    public static App Of(params Type[] controllers) =>
        new(app => app.MapControllers(), services => AddControllers(services, controllers));

    /// <summary><c>AddControllers()</c>, limited to <paramref name="controllers"/>.</summary>
    public static IMvcBuilder AddControllers(IServiceCollection services, params Type[] controllers) =>
        services.AddControllers().AddApplicationPart(typeof(App).Assembly).ConfigureApplicationPartManager(parts =>
        {
            parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single());
            parts.FeatureProviders.Add(new Only(controllers));
        });

    // Two definitions are two applications, though they map the same: each has servers, and so state, of its own.

    public bool Equals(App? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    // Unlike MVC's own, it takes nested classes, which stand beside the tests that need them. The compiler does not see
    // those, so their answers are made at start-up in both runs.
    private sealed class Only(Type[] controllers) : ControllerFeatureProvider
    {
        protected override bool IsController(TypeInfo typeInfo) =>
            controllers.Contains(typeInfo.AsType());
    }
}
