namespace StatusContracts.Oracle;

/// <summary>The group in which a route is mapped.</summary>
/// <param name="Prefix">The prefix of its routes.</param>
public sealed record RouteGroup(string Prefix)
{
    /// <summary>The hosts to which the group is limited; none for all.</summary>
    public string[] Hosts { get; init; } = [];

    /// <summary>Whether what is implemented in the group is declared planned by a convention on it.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>The methods that a convention on the group explains.</summary>
    public string[] Explains { get; init; } = [];

    /// <summary>The C# that makes the group.</summary>
    public override string ToString() => Code.New($"RouteGroup({Code.Text(Prefix)})", [
        (nameof(Hosts), Code.List(Hosts)),
        (nameof(IsPlanned), IsPlanned ? "true" : null),
        (nameof(Explains), Code.List(Explains)),
    ]);
}
