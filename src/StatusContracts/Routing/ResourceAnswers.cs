using Microsoft.AspNetCore.Http;
using StatusContracts.Answers;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

/// <summary>The answers of one resource to the methods that none of its endpoints takes.</summary>
internal sealed class ResourceAnswers
{
    private readonly ResourceContext _context;
    private readonly string _allow;
    private readonly Answer _notAllowed;
    private readonly OptionsAnswer? _options;
    private readonly Dictionary<string, Answer>? _refused;
    private Answer? _unknown;

    /// <param name="allow">The value of <c>Allow</c>.</param>
    /// <param name="servesOptions">Whether OPTIONS is answered with it.</param>
    /// <param name="refusals">The methods that the resource will never have, the most specific refusal first.</param>
    public ResourceAnswers(
        ResourceContext context, string allow, bool servesOptions, IEnumerable<RefusalFacts> refusals)
    {
        _context = context;
        _allow = allow;
        _notAllowed = context.Answers[Problem.NotAllowed(allow)];
        _options = servesOptions ? new OptionsAnswer(allow) : null;
        foreach (var refusal in refusals)
        {
            _refused ??= new(StringComparer.Ordinal);
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

        return _options is not null && context.Request.Method == HttpMethods.Options
            ? _options.WriteAsync(context)
            : Choose(context).WriteAsync(context);
    }

    private Answer Choose(HttpContext context)
    {
        if (!_context.ServerMethods.Know(context))
        {
            return Unknown(context.Request.Method);
        }

        return _refused is null ? _notAllowed : _refused.GetValueOrDefault(context.Request.Method, _notAllowed);
    }

    // Nearly always the same; only a standard method in the wrong case is told what it is.
    private Answer Unknown(string method) => ServerMethods.MayBeMisspelled(method)
        ? _context.Answers[_context.ServerMethods.Unknown(method, _allow)]
        : _unknown ??= _context.Answers[_context.ServerMethods.Unknown(method, _allow)];
}
