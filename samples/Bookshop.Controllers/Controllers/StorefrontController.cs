using Microsoft.AspNetCore.Mvc;

namespace Bookshop.Controllers;

[ApiController, Route("shop")]
public sealed class StorefrontController : ControllerBase
{
    [HttpGet("config")]
    public StorefrontConfig Config() => Storefront.Config;
}
