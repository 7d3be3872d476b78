using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace StatusContracts.Routing;

/// <summary>
/// Which origins may read that a resource lacks a method: those that its endpoints let read. Without a word of the
/// resource, the CORS middleware would use the application's default policy, or none: a browser would hide the answer
/// from the page that all endpoints admit, or show it to one that all of them exclude.
/// </summary>
/// <remarks>
/// The middleware heeds one policy for each endpoint, so only one that all endpoints share can be stated. Where they
/// differ, the resource states none, as the 405 of ASP.NET Core does.
/// </remarks>
internal static class CrossOrigin
{
    /// <summary>What every one of <paramref name="endpoints"/> says about CORS; null where they differ or say nothing.</summary>
    public static ICorsMetadata? SharedBy(IEnumerable<Endpoint> endpoints)
    {
        ICorsMetadata? shared = null;
        foreach (var endpoint in endpoints)
        {
            // The last one counts, as for the middleware.
            var stated = endpoint.Metadata.Read<ICorsMetadata>();
            if (stated is null || (shared is not null && !IsSame(shared, stated)))
            {
                return null;
            }

            shared = stated;
        }

        return shared;
    }

    private static bool IsSame(ICorsMetadata x, ICorsMetadata y) => (x, y) switch
    {
        (IDisableCorsAttribute, IDisableCorsAttribute) => true,
        (ICorsPolicyMetadata { Policy: var policy }, ICorsPolicyMetadata other) => ReferenceEquals(policy, other.Policy),
        (IEnableCorsAttribute { PolicyName: var name }, IEnableCorsAttribute other) => name == other.PolicyName,
        _ => false,
    };
}
