namespace StatusContracts.Oracle;

/// <summary>What one URL reaches on one host, asked of stock routing method by method.</summary>
/// <param name="any">Any request to the URL.</param>
internal sealed class Resource(RouteTable table, StockApplications stock, IReadOnlyList<string> serverMethods, Request any)
{
    private readonly Dictionary<string, List<Selection>> _selections = [];

    // A type of each kind that some endpoint takes, and one that none names.
    private readonly string[] _contentTypes = table.Routes.All(route => route.Accepts.Length == 0) ? []
        : [.. table.Routes.SelectMany(route => route.Accepts)
            .Select(type => type.Replace("*", "probe", StringComparison.Ordinal)).Append("probe/probe").Distinct()];

    private IReadOnlyList<string>? _allow;
    private bool? _servesHead;
    private bool? _exists;

    /// <summary>The methods that implementations take, and OPTIONS where it is served.</summary>
    public IReadOnlyList<string> Allow => _allow ??=
        [.. serverMethods.Where(method => Dispatches(method) || (method == "OPTIONS" && ServesOptions))];

    /// <summary>Whether anything is here, be it planned, or refused with a reason.</summary>
    public bool Exists => _exists ??= serverMethods.Any(method => Dispatches(method) || Stub(method) is not null)
        || table.Routes.Any(route => route.Kind == RouteKind.Refusal && Matches(route));

    /// <summary>Whether OPTIONS is answered with <see cref="Allow"/>: no endpoint takes it, be it a stub, and none refuses it.</summary>
    public bool ServesOptions =>
        table.ServesOptions && Exists && !Dispatches("OPTIONS") && Stub("OPTIONS") is null && !Explains("OPTIONS");

    /// <summary>Whether <paramref name="method"/> is HEAD, and runs what takes GET: no endpoint takes it, and none refuses it.</summary>
    public bool ServesHead(string method) =>
        table.ServesHead
        && method.Equals("HEAD", StringComparison.OrdinalIgnoreCase)
        && (_servesHead ??= !Explains("HEAD")
            && !Ask(stock.All, "HEAD").Exists(selection => selection.IsImplemented || selection.IsStub));

    /// <summary>Whether an implementation takes the method, with some content.</summary>
    public bool Dispatches(string method) => Selections(method).Exists(selection => selection.IsImplemented);

    /// <summary>The stub that takes the method; several where routing, or the content, decides; null where none does.</summary>
    public IReadOnlyList<Route>? Stub(string method) =>
        !Dispatches(method) && Selections(method).FindAll(selection => selection.IsStub) is [_, ..] stubs
            ? [.. stubs.SelectMany(stub => stub.Routes).Distinct(ReferenceEqualityComparer.Instance).Cast<Route>()]
            : null;

    /// <summary>Whether a route that matches the URL says why the method is not there.</summary>
    public bool Explains(string method) =>
        table.Routes.Any(route => !route.IsFallback && route.Explained.Contains(method) && Matches(route));

    private bool Matches(Route route) => stock.Matches(route, any);

    private List<Selection> Selections(string method)
    {
        if (!_selections.TryGetValue(method, out var selections))
        {
            _selections[method] = selections = Ask(ServesHead(method) ? stock.AllWithHead : stock.All, method);
        }

        return selections;
    }

    private List<Selection> Ask(Application application, string method)
    {
        var request = any with { Method = method, ContentType = null };
        return [.. _contentTypes
            .Select(type => application.Select(request with { ContentType = type }))
            .Prepend(application.Select(request))];
    }
}
