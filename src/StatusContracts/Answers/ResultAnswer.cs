using Microsoft.AspNetCore.Http;
using StatusContracts.Shared;

namespace StatusContracts.Answers;

/// <summary>
/// The answer of a result, which may be made for one request or kept for all of all applications: it holds nothing of any
/// of them, and is encoded when it is first sent.
/// </summary>
internal sealed class ResultAnswer(Problem problem)
{
    private Answer? _answer;

    public Problem Problem => problem;

    public Task WriteAsync(HttpContext context)
    {
        var answer = _answer ?? LazyInitializer.EnsureInitialized(ref _answer, () => new(problem, compiled: null, AnswerStyle.Default));
        return answer.WriteAsync(context, AnswerStyle.Of(context));
    }
}
