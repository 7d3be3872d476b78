namespace StatusContracts.Testing;

/// <summary>What a walk asks, and how.</summary>
public sealed class ContractWalkOptions
{
    private readonly Dictionary<(string? Route, string Parameter), string> _values = [];

    /// <summary>
    /// The methods that every resource is asked for, beside all those that the contract names anywhere. The default is GET,
    /// HEAD, OPTIONS, POST, PUT, PATCH, DELETE and <c>MADE-UP</c>, which no server knows.
    /// </summary>
    public ISet<string> Methods { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "MADE-UP" };

    /// <summary>
    /// Which cells are left out; none by default. Requests for methods that are served run the endpoint, with all that it does.
    /// <c>cell => cell.Expected == CellExpectation.Served &amp;&amp; cell.Method is not ("GET" or "HEAD" or "OPTIONS")</c>
    /// leaves out what may change something.
    /// </summary>
    public Func<ContractCell, bool>? Exclude { get; set; }

    /// <summary>Completes each request before it is sent, with header fields or content. By default it has none.</summary>
    public Action<ContractCell, HttpRequestMessage>? Customize { get; set; }

    /// <summary>
    /// Whether 401, 403 and redirects may stand where a stub, a 405 or a 501 belongs. By default they fail the cell: a client
    /// that may see nothing tests nothing.
    /// </summary>
    public bool AcceptDenied { get; set; }

    /// <summary>Gives the value of a route parameter, on every route that has one of this name.</summary>
    /// <param name="parameter">The name, without braces and constraints.</param>
    /// <param name="value">The value, not encoded.</param>
    /// <returns>These options.</returns>
    public ContractWalkOptions UseValue(string parameter, string value) => Use(null, parameter, value);

    /// <summary>Gives the value of a route parameter on one route.</summary>
    /// <param name="route">The route as the contract has it: <c>/api/books/{id:int}</c>.</param>
    /// <param name="parameter">The name, without braces and constraints.</param>
    /// <param name="value">The value, not encoded.</param>
    /// <returns>These options.</returns>
    public ContractWalkOptions UseValue(string route, string parameter, string value)
    {
        ArgumentNullException.ThrowIfNull(route);
        return Use(route, parameter, value);
    }

    internal string? ValueOf(string route, string parameter) =>
        _values.GetValueOrDefault((route, parameter)) ?? _values.GetValueOrDefault((null, parameter));

    private ContractWalkOptions Use(string? route, string parameter, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(parameter);
        ArgumentNullException.ThrowIfNull(value);
        _values[(route, parameter)] = value;
        return this;
    }
}
