using StatusContracts;

namespace Microsoft.AspNetCore.Http;

/// <summary>The results of StatusContracts, beside those of <see cref="TypedResults"/>.</summary>
public static class StatusContractTypedResults
{
    extension(TypedResults)
    {
        /// <summary>
        /// 501 (Not Implemented) for a part of an endpoint that is planned and not built: an option, a syntax, a format.
        /// </summary>
        /// <param name="feature">What is planned, in words that callers understand, such as <c>"Export as XML"</c>.</param>
        /// <param name="plannedFor">A version or an ISO 8601 date.</param>
        /// <param name="documentation">The absolute http(s) URL of a page about it.</param>
        /// <param name="alternative">What callers can use today, as method and route.</param>
        /// <param name="detail">The sentence that the answer's <c>detail</c> says in place of the standard one.</param>
        /// <exception cref="ArgumentException"><paramref name="feature"/> is empty or white space.</exception>
        public static NotImplementedYetHttpResult NotImplementedYet(
            string feature, string? plannedFor = null, string? documentation = null, string? alternative = null, string? detail = null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(feature);
            return new(new(feature, plannedFor, documentation, alternative, detail));
        }

        /// <summary>
        /// 405 (Method Not Allowed) for a resource that does not have the method of the request, although an endpoint takes it.
        /// </summary>
        /// <param name="allow">
        /// The methods that the resource has, for <c>Allow</c>. Without any, <c>Allow</c> lists what the application serves on
        /// the URL of the request, without the method that is refused.
        /// </param>
        /// <exception cref="ArgumentException">A method is no token (RFC 9110, section 5.6.2).</exception>
        public static MethodNotAllowedHttpResult MethodNotAllowed(params string[]? allow)
        {
            return new(new(allow));
        }

        /// <summary>405 (Method Not Allowed) that says why the resource does not have the method.</summary>
        /// <param name="allow">The methods that the resource has; null or none for those of the URL of the request.</param>
        /// <param name="reason">Why, in words that callers understand.</param>
        /// <param name="alternative">What callers can use instead, as method and route.</param>
        /// <param name="documentation">The absolute http(s) URL of a page about it.</param>
        /// <exception cref="ArgumentException">A method is no token (RFC 9110, section 5.6.2).</exception>
        public static MethodNotAllowedHttpResult MethodNotAllowed(
            IEnumerable<string>? allow = null, string? reason = null, string? alternative = null, string? documentation = null) =>
            new(new(allow, reason, alternative, documentation));
    }
}
