using Microsoft.AspNetCore.Http;

namespace StatusContracts.Answers;

/// <summary>The result of a planned handler of a minimal API that was reached after all.</summary>
internal sealed class StubResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => StubAnswer.WriteOfEndpointAsync(httpContext);
}
