using Microsoft.AspNetCore.Mvc.Controllers;
using StatusContracts;

namespace Microsoft.AspNetCore.Builder;

/// <summary>The declarations of StatusContracts as conventions, for endpoints and groups that are mapped in code.</summary>
public static class StatusContractConventions
{
    /// <summary>
    /// Declares that the endpoint, or every endpoint of the group, is planned and answers 501 until it is built:
    /// <see cref="NotImplementedYetAttribute"/> as a convention.
    /// </summary>
    /// <param name="builder">The endpoint or the group.</param>
    /// <param name="feature">What is planned, in words that callers understand.</param>
    /// <param name="plannedFor">A version or an ISO 8601 date.</param>
    /// <param name="documentation">The absolute http(s) URL of a page about it.</param>
    /// <param name="alternative">What callers can use today, as method and route.</param>
    /// <param name="detail">The sentence that the answer's <c>detail</c> says in place of the standard one.</param>
    /// <param name="until">The feature flag that opens the endpoint, request by request: <see cref="NotImplementedYetAttribute.Until"/>.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="feature"/> is empty or white space, or <paramref name="until"/> is.
    /// </exception>
    public static TBuilder NotImplementedYet<TBuilder>(
        this TBuilder builder,
        string feature,
        string? plannedFor = null,
        string? documentation = null,
        string? alternative = null,
        string? detail = null,
        string? until = null)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (until is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(until);
        }

        var declaration = new NotImplementedYetAttribute(feature)
        {
            PlannedFor = plannedFor,
            Documentation = documentation,
            Alternative = alternative,
            Detail = detail,
            Until = until,
        };
        builder.Add(endpoint =>
        {
            // Of several declarations the last counts, and groups come before their endpoints. But MapControllers() adds
            // its conventions after what the controllers declare, which is more specific.
            if (!endpoint.Metadata.Any(item => item is ControllerActionDescriptor)
                || !endpoint.Metadata.Any(item => item is NotImplementedYetAttribute))
            {
                endpoint.Metadata.Add(declaration);
            }
        });
        return builder;
    }

    /// <summary>
    /// Explains why the resource of the endpoint, or every resource of the group, does not have a method:
    /// <see cref="MethodNotAllowedAttribute"/> as a convention.
    /// </summary>
    /// <param name="builder">The endpoint or the group.</param>
    /// <param name="method">The method, <c>"DELETE"</c>.</param>
    /// <param name="reason">Why, in words that callers understand.</param>
    /// <param name="alternative">What callers can use instead, as method and route.</param>
    /// <param name="documentation">The absolute http(s) URL of a page about it.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="method"/> is no token, or <paramref name="reason"/> is empty.</exception>
    public static TBuilder MethodNotAllowed<TBuilder>(
        this TBuilder builder,
        string method,
        string reason,
        string? alternative = null,
        string? documentation = null)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var declaration = new MethodNotAllowedAttribute(method, reason)
        {
            Alternative = alternative,
            Documentation = documentation,
        };
        builder.Add(endpoint => endpoint.Metadata.Add(declaration));
        return builder;
    }
}
