using Microsoft.AspNetCore.Mvc;

namespace Bystander;

[ApiController]
[Route("books")]
public class BooksController : ControllerBase
{
    [HttpGet("{id:int}")]
    public IActionResult Get(int id) => Ok(new { id });

    [HttpPost]
    public IActionResult Create([FromQuery] int id) => throw new NotImplementedException($"book {id}");
}
