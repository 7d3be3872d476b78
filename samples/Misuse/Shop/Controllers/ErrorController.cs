using Microsoft.AspNetCore.Mvc;

namespace Misuse.Controllers;

[ApiController]
public sealed class ErrorController : ControllerBase
{
    [HttpGet("/error")]
    public IActionResult Show() => Problem();
}
