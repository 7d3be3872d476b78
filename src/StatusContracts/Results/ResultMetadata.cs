using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using StatusContracts.Shared;

namespace StatusContracts;

/// <summary>What an endpoint whose handler promises one of our results says of it to OpenAPI.</summary>
internal static class ResultMetadata
{
    public static readonly ProducesResponseTypeMetadata NotImplementedYet = Of(Problem.NotImplementedStatus);

    public static readonly ProducesResponseTypeMetadata MethodNotAllowed = Of(Problem.MethodNotAllowedStatus);

    private static ProducesResponseTypeMetadata Of(int statusCode) =>
        new(statusCode, typeof(ProblemDetails), [ProblemShape.MediaType]);
}
