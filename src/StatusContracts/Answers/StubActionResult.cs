using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Answers;

/// <summary>The result of a planned action.</summary>
internal sealed class StubActionResult : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context) =>
        StubAnswer.WriteOfEndpointAsync(context.HttpContext);
}
