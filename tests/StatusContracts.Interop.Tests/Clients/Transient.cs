using System.Net;
using Polly;
using Polly.Timeout;

namespace StatusContracts.Interop.Clients;

/// <summary>What is worth another try, as <c>docs/clients.md</c> shows it.</summary>
internal static class Transient
{
    public static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        { Result.StatusCode: HttpStatusCode.NotImplemented } => false,      // not built: another try changes nothing
        { Result.StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests } => true,
        { Result.StatusCode: >= HttpStatusCode.InternalServerError } => true,
        _ => false,
    };

    /// <summary>What Microsoft.Extensions.Http.Resilience takes for transient unless it is told otherwise.</summary>
    public static bool IsTransientByDefault(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        { Result.StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests } => true,
        { Result.StatusCode: >= HttpStatusCode.InternalServerError } => true,
        _ => false,
    };
}
