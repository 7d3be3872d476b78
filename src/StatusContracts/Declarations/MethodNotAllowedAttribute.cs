using StatusContracts.Shared;

namespace StatusContracts;

/// <summary>
/// Explains why a resource does not have a method and never will: the 405 (Method Not Allowed, RFC 9110,
/// section 15.5.6) for it says the reason. For an endpoint that is only not built yet, use
/// <see cref="NotImplementedYetAttribute"/>.
/// </summary>
/// <remarks>
/// Goes on a controller (for each of its resources), an action or the handler of a minimal API (for the resource of that
/// endpoint). It explains; it takes nothing away: a method that another endpoint of the resource implements is still
/// served. Only on a handler that itself is mapped to the refused method does it turn that endpoint into the refusal.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public sealed class MethodNotAllowedAttribute : Attribute
{
    /// <summary>Explains a method that a resource does not have.</summary>
    /// <param name="method">The method, <c>"DELETE"</c>. Case-sensitive (RFC 9110, section 9.1).</param>
    /// <param name="reason">Why, in words that callers understand: <c>"Books are archived, never deleted."</c></param>
    /// <exception cref="ArgumentException">
    /// <paramref name="method"/> is no token (RFC 9110, section 5.6.2), or <paramref name="reason"/> is empty.
    /// </exception>
    public MethodNotAllowedAttribute(string method, string reason)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        MethodTokens.ThrowIfInvalid(method);
        Method = method;
        Reason = reason;
    }

    /// <summary>The method that the resource does not have.</summary>
    public string Method { get; }

    /// <summary>Why the resource does not have it.</summary>
    public string Reason { get; }

    /// <summary>What callers can use instead, as method and route: <c>"POST /api/books/{id}/archive"</c>.</summary>
    public string? Alternative { get; set; }

    /// <summary>The absolute http(s) URL of a page about it. Also sent as <c>Link: &lt;…&gt;; rel="help"</c> (RFC 8288).</summary>
    public string? Documentation { get; set; }

    internal RefusalFacts Facts => new(Method, Reason, Alternative, Documentation);
}
