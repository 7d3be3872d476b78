using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using StatusContracts.Answers;
using StatusContracts.Shared;

namespace StatusContracts;

/// <summary>
/// 405 (Method Not Allowed, RFC 9110, section 15.5.6) from an endpoint that finds that the resource of this request does not
/// have the method: one route may lead to resources that differ. For a resource that never has it, use
/// <see cref="MethodNotAllowedAttribute"/>.
/// </summary>
/// <remarks>
/// Made by <c>TypedResults.MethodNotAllowed(…)</c>. It cannot change, so one may be kept in a static field for all requests;
/// where it names its methods it is encoded once.
/// </remarks>
public sealed class MethodNotAllowedHttpResult : IResult, IStatusCodeHttpResult, IContentTypeHttpResult, IEndpointMetadataProvider
{
    private readonly NotAllowedAnswer _answer;

    internal MethodNotAllowedHttpResult(NotAllowedAnswer answer) => _answer = answer;

    /// <summary>405.</summary>
    public int StatusCode => Problem.MethodNotAllowedStatus;

    int? IStatusCodeHttpResult.StatusCode => StatusCode;

    /// <summary>The media type of the answer; a client that prefers <c>text/html</c> may get a page.</summary>
    public string ContentType => ProblemShape.MediaType;

    /// <summary>
    /// What <c>Allow</c> lists; null when that is decided with each request: the methods of its URL, without its own.
    /// </summary>
    public IReadOnlyList<string>? Allow => _answer.Methods;

    /// <summary>Why the method is not there; null when no reason is given.</summary>
    public string? Reason => _answer.Reason;

    /// <summary>What callers can use instead; null when nothing is named.</summary>
    public string? Alternative => _answer.Alternative;

    /// <summary>The page about it; null when none is named.</summary>
    public string? Documentation => _answer.Documentation;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return _answer.WriteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(ResultMetadata.MethodNotAllowed);
    }
}
