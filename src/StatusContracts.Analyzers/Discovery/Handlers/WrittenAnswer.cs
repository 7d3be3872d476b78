using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery.Handlers;

/// <summary>An answer whose status code is written by hand.</summary>
/// <param name="StatusCode">The code.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Operation">The whole of it: the call, the creation, the assignment.</param>
/// <param name="Code">The expression that gives the code; null where a result of this package has no other.</param>
/// <param name="Text">What it tells the client in words, if that is a constant.</param>
internal sealed record WrittenAnswer(int StatusCode, WrittenAnswerForm Form, IOperation Operation, IOperation? Code, string? Text)
{
    /// <summary>Whether it is a result of this package: it sends the fields that its status needs, and 501 says what is planned.</summary>
    public bool IsOfPackage => Code is null;
}

/// <summary>The ways to write a status code.</summary>
internal enum WrittenAnswerForm
{
    /// <summary>An <c>IResult</c> of minimal APIs: <c>Results.StatusCode(501)</c>.</summary>
    Result,

    /// <summary>An action result of MVC: <c>StatusCode(501)</c>, <c>new StatusCodeResult(501)</c>.</summary>
    ActionResult,

    /// <summary>An assignment: <c>Response.StatusCode = 501</c>.</summary>
    Assignment,
}
