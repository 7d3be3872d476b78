using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StatusContracts.Answers;
using StatusContracts.Gates;

namespace StatusContracts.Routing;

// What flags make of the resource. A stub whose flag is on is an implementation: Allow lists it, for this request.
internal sealed partial class Resource
{
    private bool IsGated
    {
        get
        {
            foreach (var claim in Claims)
            {
                if (claim.Flag is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>What the resource is for the request of <paramref name="context"/>, without any gates.</summary>
    private async ValueTask<Resource> AtAsync(HttpContext context)
    {
        var openings = LazyInitializer.EnsureInitialized(ref Own.Openings, () => new(this));
        var open = new char[openings.Flags.Length];
        for (var i = 0; i < open.Length; i++)
        {
            open[i] = await RequestGates.IsOpenAsync(context, openings.Flags[i]) ? Openings.Open : Openings.Closed;
        }

        return openings.Get(new(open));
    }

    private Resource With(Predicate<string> isOpen) => new(
        _node,
        Array.ConvertAll(Claims, claim => claim.Flag is not { } flag ? claim : claim with
        {
            Stub = isOpen(flag) ? null : claim.Stub! with { Until = null },
        }),
        _pattern,
        _hosts,
        _view);

    private async Task AnswerGatedAsync(HttpContext context)
    {
        // Who may learn what the resource offers was asked before.
        var resource = await AtAsync(context);
        await (resource.Own.Answer ??= resource.Unguarded())(context);
    }

    // A stub that this library made a stub of before knows what it opens.
    private StubAnswer GatedAnswer(RouteEndpoint stub, bool isSelectedByContent)
    {
        var open = stub.Metadata.Read<StubAnswer>() is { } known ? known.Open
            : isSelectedByContent ? stub.RequestDelegate
            : OpenedContent.Of(stub, _node.Context.Policies.OfContentTypes);
        return new(context => PlannedAsync(context, stub)) { Open = open };
    }

    private async ValueTask<Answer> PlannedAsync(HttpContext context, RouteEndpoint stub)
    {
        var resource = await AtAsync(context);
        return _node.Context.Answers[PlanOf(stub, resource.Own.Allow ??= resource.Allow)];
    }

    /// <summary>The resource as it is with some of its flags on. Each combination is kept, of as many as clients can tell apart.</summary>
    private sealed class Openings(Resource gated)
    {
        public const char Open = '1';
        public const char Closed = '0';

        private const int Most = 64;

        private readonly ConcurrentDictionary<string, Resource> _kept = new(StringComparer.Ordinal);

        public string[] Flags { get; } = [.. gated.Claims.Select(claim => claim.Flag).OfType<string>().Distinct(StringComparer.Ordinal)];

        /// <param name="open">For each flag, whether it is on.</param>
        public Resource Get(string open) => _kept.TryGetValue(open, out var known) ? known
            : _kept.Count < Most ? _kept.GetOrAdd(open, Make(open))
            : Make(open);

        private Resource Make(string open) => gated.With(flag => open[Array.IndexOf(Flags, flag)] == Open);
    }
}
