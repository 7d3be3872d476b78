using Microsoft.AspNetCore.Mvc;

namespace Bookshop.Controllers;

[ApiController, Route("api/session")]
public sealed class SessionController : ControllerBase
{
    [HttpPost]
    public IActionResult SignIn(Credentials credentials) =>
        Staff.SignIn(credentials) is { } person ? SignIn(person, Staff.Scheme) : Unauthorized();
}
