namespace StatusContracts;

/// <summary>
/// What the application serves, plans and refuses, as data: <c>services.GetRequiredService&lt;IStatusContract&gt;()</c>. It is
/// read from the live endpoints, whoever mapped them, and read again once they have changed. Safe for use by several threads.
/// </summary>
/// <remarks>
/// Endpoints are complete when the application has started; before that, what is mapped on a <c>WebApplication</c> is not seen.
/// Nothing is read before somebody asks. What reading the endpoints throws, the property throws.
/// </remarks>
public interface IStatusContract
{
    /// <summary>
    /// The resources, by route and hosts in ordinal order. What is no resource is left out: fallbacks, routes for link
    /// generation only, and routes that become other ones with each request (<c>MapDynamicControllerRoute</c>).
    /// </summary>
    IReadOnlyList<ResourceContract> Resources { get; }

    /// <summary>The methods that the server knows at all (RFC 9110, section 9.1), in ordinal order. Others are 501.</summary>
    IReadOnlyList<string> ServerMethods { get; }

    /// <summary>Whether <see cref="ServerMethodsAttribute"/> lists the server methods, instead of endpoints adding to the default.</summary>
    bool HasExplicitServerMethods { get; }
}
