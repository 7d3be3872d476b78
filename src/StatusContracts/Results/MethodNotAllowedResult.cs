using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using StatusContracts.Answers;
using StatusContracts.Shared;

namespace StatusContracts;

/// <summary>The same as <see cref="MethodNotAllowedHttpResult"/>, for actions: <c>return this.MethodNotAllowed();</c></summary>
public sealed class MethodNotAllowedResult : ActionResult, IStatusCodeActionResult
{
    private readonly NotAllowedAnswer _answer;

    internal MethodNotAllowedResult(NotAllowedAnswer answer) => _answer = answer;

    /// <summary>405.</summary>
    public int StatusCode => Problem.MethodNotAllowedStatus;

    int? IStatusCodeActionResult.StatusCode => StatusCode;

    /// <summary>
    /// What <c>Allow</c> lists; null when that is decided with each request: the methods of its URL, without its own.
    /// </summary>
    public IReadOnlyList<string>? Allow => _answer.Methods;

    /// <summary>Why the method is not there; null when no reason is given.</summary>
    public string? Reason => _answer.Reason;

    /// <summary>What callers can use instead; null when nothing is named.</summary>
    public string? Alternative => _answer.Alternative;

    /// <summary>The page about it; null when none is named.</summary>
    public string? Documentation => _answer.Documentation;

    /// <inheritdoc/>
    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return _answer.WriteAsync(context.HttpContext);
    }
}
