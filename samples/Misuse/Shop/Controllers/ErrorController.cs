using Microsoft.AspNetCore.Mvc;

namespace Misuse.Controllers;

[ApiController]
public sealed class ErrorController : ControllerBase
{
    [HttpGet("/error")] // STC1010
    public IActionResult Show() => Problem();
}
