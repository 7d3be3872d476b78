using System.Text;

namespace StatusContracts.Oracle;

/// <summary>The endpoints of one application, as values: the same table makes the application with and without a library.</summary>
public sealed record RouteTable(params IReadOnlyList<Route> Routes)
{
    /// <summary>Whether HEAD runs what takes GET, where nothing takes HEAD.</summary>
    public bool ServesHead { get; init; }

    /// <summary>Whether OPTIONS is answered with <c>Allow</c>, where nothing takes OPTIONS.</summary>
    public bool ServesOptions { get; init; }

    /// <summary>The place of <paramref name="route"/>, which names it in answers.</summary>
    public int IndexOf(Route route)
    {
        for (var i = 0; i < Routes.Count; i++)
        {
            if (ReferenceEquals(Routes[i], route))
            {
                return i;
            }
        }

        throw new ArgumentException("The route is of another table.", nameof(route));
    }

    /// <summary>The C# that makes the table.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("new RouteTable(");
        text.AppendJoin(',', Routes.Select(route => $"\n    {route}")).Append(')');
        var options = Code.New("", [
            (nameof(ServesHead), ServesHead ? "true" : null), (nameof(ServesOptions), ServesOptions ? "true" : null)]);
        return text.Append(options["new ".Length..]).ToString();
    }
}
