using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using StatusContracts.Answers;
using StatusContracts.Shared;

namespace StatusContracts;

/// <summary>
/// 501 (Not Implemented, RFC 9110, section 15.6.2) for a part of an endpoint that is not built yet: an option, a syntax, a
/// format. For an endpoint of which nothing is built, use <see cref="NotImplementedYetAttribute"/>.
/// </summary>
/// <remarks>
/// Made by <c>TypedResults.NotImplementedYet(…)</c>. It says what a stub says, except <c>Allow</c>: the endpoint does serve
/// the method. It cannot change, so one may be kept in a static field for all requests; it is encoded once.
/// </remarks>
public sealed class NotImplementedYetHttpResult
    : IResult, IStatusCodeHttpResult, IContentTypeHttpResult, IValueHttpResult, IValueHttpResult<ProblemDetails>, IEndpointMetadataProvider
{
    private readonly ResultAnswer _answer;

    internal NotImplementedYetHttpResult(StubFacts facts) => _answer = new(Problem.Planned(facts, allow: null));

    /// <summary>501.</summary>
    public int StatusCode => Problem.NotImplementedStatus;

    int? IStatusCodeHttpResult.StatusCode => StatusCode;

    /// <summary>The media type of the answer; a client that prefers <c>text/html</c> may get a page.</summary>
    public string ContentType => ProblemShape.MediaType;

    /// <summary>What the answer says. A new object each time: changing it changes no answer.</summary>
    public ProblemDetails Value => ProblemCustomization.Details(_answer.Problem);

    object? IValueHttpResult.Value => Value;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return _answer.WriteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(ResultMetadata.NotImplementedYet);
    }
}
