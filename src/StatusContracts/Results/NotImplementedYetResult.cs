using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using StatusContracts.Answers;
using StatusContracts.Shared;

namespace StatusContracts;

/// <summary>The same as <see cref="NotImplementedYetHttpResult"/>, for actions: <c>return this.NotImplementedYet(…);</c></summary>
public sealed class NotImplementedYetResult : ActionResult, IStatusCodeActionResult
{
    private readonly ResultAnswer _answer;

    internal NotImplementedYetResult(StubFacts facts) => _answer = new(Problem.Planned(facts, allow: null));

    /// <summary>501.</summary>
    public int StatusCode => Problem.NotImplementedStatus;

    int? IStatusCodeActionResult.StatusCode => StatusCode;

    /// <summary>What the answer says. A new object each time: changing it changes no answer.</summary>
    public ProblemDetails Value => ProblemCustomization.Details(_answer.Problem);

    /// <inheritdoc/>
    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return _answer.WriteAsync(context.HttpContext);
    }
}
