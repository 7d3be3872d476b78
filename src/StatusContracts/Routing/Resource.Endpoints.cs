using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using StatusContracts.Authorization;
using StatusContracts.Shared;

namespace StatusContracts.Routing;

// The endpoints that answer for the resource. Those that stand in the graph are as light as can be: each resource has one,
// and most of them never answer.
internal sealed partial class Resource
{
    /// <summary>The endpoint that answers what no other endpoint of the resource takes.</summary>
    public RouteEndpoint Endpoint =>
        Own.Endpoint ?? LazyInitializer.EnsureInitialized(ref Own.Endpoint, () => CreateEndpoint(mark: null));

    /// <summary>
    /// What stands for <see cref="Endpoint"/> in the graph, and takes its place when it is to answer. Its metadata say what
    /// concerns whoever looks at an endpoint before that, and are those of many resources, unless routes are measured.
    /// </summary>
    public RouteEndpoint Placeholder => Own.Placeholder ??= CreatePlaceholder(mark: null) ?? Endpoint;

    /// <summary>
    /// <see cref="Placeholder"/> for an edge of a method that the resource has: there it answers only when the selector
    /// finds that the method is not this URL's after all.
    /// </summary>
    public RouteEndpoint Witness => Own.Witness ??= CreatePlaceholder(WitnessMark.Instance) ?? CreateEndpoint(WitnessMark.Instance);

    /// <summary>
    /// <see cref="Endpoint"/> for an edge on which the order of routing alone decides: it stands for all that a URL reaches
    /// which comes to it, and nothing is to be selected. See <see cref="JoinedResources"/>.
    /// </summary>
    public RouteEndpoint Joined => CreateEndpoint(AnswerAsSelectedAsync, new EndpointMetadataCollection(Metadata(JoinedMark.Instance)));

    /// <summary>Where routing puts it among others; less is earlier.</summary>
    public decimal Precedence => _pattern.InboundPrecedence;

    /// <summary>Who may learn what the resource offers.</summary>
    public Disclosure Disclosure =>
        Own.Disclosure ?? LazyInitializer.EnsureInitialized(ref Own.Disclosure, () => Disclosure.Of(Usable()));

    /// <summary>The resource that <paramref name="endpoint"/> answers for; null for any other endpoint.</summary>
    public static Resource? Of(Endpoint? endpoint) => endpoint?.RequestDelegate?.Target as Resource;

    /// <summary>Whether <paramref name="endpoint"/> is a <see cref="Witness"/>.</summary>
    public static bool IsWitness(Endpoint endpoint) => endpoint.Metadata.Read<WitnessMark>() is not null;

    /// <summary>Whether <paramref name="endpoint"/> is a <see cref="Joined"/>.</summary>
    public static bool IsJoined(Endpoint endpoint) => endpoint.Metadata.Read<JoinedMark>() is not null;

    /// <summary>Ends what the graph asks for: what only that needed is forgotten. Not for several threads, as requests are.</summary>
    public void Settle()
    {
        IsUncertain = _node.Splits is not null || !Exists;
        _made = null;
    }

    /// <summary>
    /// <paramref name="stub"/> with the answer that its declaration and this resource make. It keeps route, order and
    /// metadata, so that authorization, CORS and rate limits still apply.
    /// </summary>
    /// <param name="isSelectedByContent">
    /// Whether it takes only the content that it is declared for, because an implementation beside it takes other content.
    /// Otherwise nothing that concerns the request's content refuses a request.
    /// </param>
    public RouteEndpoint Answering(RouteEndpoint stub, bool isSelectedByContent = false)
    {
        while (true)
        {
            var planned = Volatile.Read(ref Own.Planned);
            foreach (var known in planned)
            {
                if (known.Stub == stub && known.IsSelectedByContent == isSelectedByContent)
                {
                    return known.Endpoint;
                }
            }

            var flag = EndpointDeclarations.Stub(stub)!.Until;
            var answer = IsGated ? GatedAnswer(stub, isSelectedByContent) : new(() => _node.Context.Answers[PlanOf(stub, Allow)]);
            var endpoint = StubEndpoint.Create(stub, answer, flag, Disclosure, isSelectedByContent);
            Interlocked.CompareExchange(ref Own.Planned, [.. planned, new(stub, isSelectedByContent, endpoint)], planned);
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        context.SetEndpoint(Endpoint);
        return AnswerAsSelectedAsync(context);
    }

    private Task AnswerAsSelectedAsync(HttpContext context)
    {
        var answer = Own.Answer ?? LazyInitializer.EnsureInitialized(ref Own.Answer, () => Disclosure.Guard(Unguarded()));
        return answer(context);
    }

    private RequestDelegate Unguarded() =>
        IsGated ? AnswerGatedAsync : new ResourceAnswers(_node.Context, Allow, ServesOptions, Refusals).WriteAsync;

    private static Problem PlanOf(RouteEndpoint stub, string allow) => Problem.Planned(EndpointDeclarations.Stub(stub)!, allow);

    // Null where the metadata are this resource's own anyway.
    private RouteEndpoint? CreatePlaceholder(object? mark) =>
        _hosts is null && !_node.Context.AreRoutesMeasured && CrossOrigin.SharedBy(Usable()) is null
        ? CreateEndpoint(AnswerAsync, _node.Context.Metadata.Of(Disclosure, mark))
        : null;

    private RouteEndpoint CreateEndpoint(object? mark) => CreateEndpoint(AnswerAsync, new EndpointMetadataCollection(Metadata(mark)));

    private List<object> Metadata(object? mark)
    {
        var metadata = new List<object>(Disclosure.Metadata) { this };
        if (_hosts is not null)
        {
            metadata.Add(_hosts);
        }

        if (CrossOrigin.SharedBy(Usable()) is { } origins)
        {
            metadata.Add(origins);
        }

        if (_endpoints[0].Metadata.Read<IRouteDiagnosticsMetadata>() is { } route)
        {
            // ASP.NET Core tags its metrics with it (http.route).
            metadata.Add(route);
        }

        if (mark is not null)
        {
            metadata.Add(mark);
        }

        return metadata;
    }

    private RouteEndpoint CreateEndpoint(RequestDelegate answer, EndpointMetadataCollection metadata) =>
        new(answer, _pattern, Order, metadata, $"405 or 501 {_pattern.RawText}");

    /// <summary>A stub with its answer.</summary>
    private sealed record PlannedEndpoint(RouteEndpoint Stub, bool IsSelectedByContent, RouteEndpoint Endpoint);

    private sealed class WitnessMark
    {
        public static readonly WitnessMark Instance = new();
    }

    private sealed class JoinedMark
    {
        public static readonly JoinedMark Instance = new();
    }
}
