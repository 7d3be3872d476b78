using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Answers;

/// <summary>The result of a planned action.</summary>
internal sealed class StubActionResult : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context) =>
        StubAnswer.Of(context.HttpContext).WriteAsync(context.HttpContext);
}
