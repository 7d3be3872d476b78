using Microsoft.AspNetCore.Http;
using StatusContracts.Answers;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>The answers of one resource to the methods that it does not have.</summary>
internal sealed class ResourceAnswers
{
    private readonly ResourceContext _context;
    private readonly string _allow;
    private readonly Answer _notAllowed;
    private readonly Dictionary<string, Answer> _refused = new(StringComparer.Ordinal);

    public ResourceAnswers(ResourceContext context, string allow, IEnumerable<RefusalFacts> refusals)
    {
        _context = context;
        _allow = allow;
        _notAllowed = context.Answers[Problem.NotAllowed(allow)];
        foreach (var refusal in refusals)
        {
            _refused.TryAdd(refusal.Method, context.Answers[Problem.Refused(refusal, allow)]);
        }
    }

    public Task WriteAsync(HttpContext context)
    {
        if (ReExecution.IsRunning(context))
        {
            // The request already failed; an error page for another method must not turn that into a 405.
            return Task.CompletedTask;
        }

        return Choose(context).WriteAsync(context);
    }

    private Answer Choose(HttpContext context)
    {
        var method = context.Request.Method;
        if (!_context.ServerMethods.Know(context))
        {
            return _context.Answers[_context.ServerMethods.Unknown(method, _allow)];
        }

        return _refused.GetValueOrDefault(method, _notAllowed);
    }
}
