using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Answers;

internal sealed class StubResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => throw new NotImplementedException();
}

internal sealed class StubActionResult : ActionResult;
