using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StatusContracts;
using StatusContracts.FeatureManagement;

namespace Microsoft.FeatureManagement;

/// <summary>Plugs Microsoft.FeatureManagement into StatusContracts.</summary>
public static class FeatureManagementBuilderExtensions
{
    /// <summary>
    /// Lets the flags of Microsoft.FeatureManagement open the endpoints that are planned until one of them is on
    /// (<see cref="NotImplementedYetAttribute.Until"/>), filters included. Before or after <c>AddStatusContracts()</c>.
    /// </summary>
    /// <param name="builder">What <c>AddFeatureManagement()</c> returns.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IFeatureManagementBuilder WithStatusContracts(this IFeatureManagementBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<IFeatureGate, FeatureManagementGate>());
        return builder;
    }
}
