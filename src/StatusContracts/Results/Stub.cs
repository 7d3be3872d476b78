using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using StatusContracts.Answers;

namespace StatusContracts;

/// <summary>What a handler returns that is not built yet.</summary>
public static class Stub
{
    /// <summary>
    /// The body of a planned lambda: <c>[NotImplementedYet("Book reviews")] (int id) => Stub.Result</c>. It answers what
    /// <see cref="NotImplementedYetAttribute"/> on the endpoint says.
    /// </summary>
    public static IResult Result { get; } = new StubResult();

    /// <summary>The same as <see cref="Result"/>, for actions of controllers.</summary>
    public static ActionResult ActionResult { get; } = new StubActionResult();
}
