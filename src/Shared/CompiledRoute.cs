namespace StatusContracts.Shared;

/// <summary>
/// A route that the application maps whenever it starts, as far as the compiler can tell. Its text is one line of the
/// compiled table: <c>GET, PUT; planned PATCH; /api/books/{id:int}</c>.
/// </summary>
/// <param name="Route">The route, with a leading slash.</param>
/// <param name="Methods">The methods that are implemented, as in <c>Allow</c>.</param>
/// <param name="Planned">The methods of stubs, in the same form.</param>
internal sealed record CompiledRoute(string Route, string Methods, string Planned)
{
    /// <summary>Stands among the methods for all that nothing takes by name.</summary>
    public const string AnyMethod = "*";

    private const string Separator = "; ";
    private const string PlannedLabel = "planned ";

    /// <summary>Whether a line can say that <paramref name="method"/> is taken. What is no token, no request has.</summary>
    public static bool CanSay(string method) => method != AnyMethod && HttpVerb.IsToken(method);

    // No token contains a slash, a space or a semicolon (RFC 9110, section 5.6.2): the first slash begins the route.
    public override string ToString() =>
        (Methods.Length > 0 ? Methods + Separator : "")
        + (Planned.Length > 0 ? PlannedLabel + Planned + Separator : "")
        + Route;

    /// <summary>The route that a line says.</summary>
    public static CompiledRoute Parse(string line)
    {
        var slash = line.IndexOf('/');
        var methods = "";
        var planned = "";
        foreach (var part in line.Substring(0, slash).Split([Separator], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith(PlannedLabel, StringComparison.Ordinal))
            {
                planned = part.Substring(PlannedLabel.Length);
            }
            else
            {
                methods = part;
            }
        }

        return new(line.Substring(slash), methods, planned);
    }
}
