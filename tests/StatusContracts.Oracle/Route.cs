namespace StatusContracts.Oracle;

/// <summary>One endpoint of a <see cref="RouteTable"/>.</summary>
/// <param name="Template">The route template, inside of the group if there is one.</param>
/// <param name="Methods">The methods that it is mapped to; none for any.</param>
public sealed record Route(string Template, params string[] Methods)
{
    public RouteKind Kind { get; init; }

    public int Order { get; init; }

    public RouteGroup? Group { get; init; }

    /// <summary>The hosts to which the route is limited; none for all.</summary>
    public string[] Hosts { get; init; } = [];

    /// <summary>The content types that the endpoint accepts; none for any.</summary>
    public string[] Accepts { get; init; } = [];

    /// <summary>The methods whose absence the route explains. A refusal explains at least its own.</summary>
    public string[] Explains { get; init; } = [];

    public bool IsFallback => Kind is RouteKind.Fallback or RouteKind.FileFallback;

    public bool IsStub => Kind == RouteKind.Stub || (Kind == RouteKind.Implemented && Group is { IsPlanned: true });

    public bool IsImplemented => Kind == RouteKind.Implemented && !IsStub;

    /// <summary>Every method whose absence the route or its group explains.</summary>
    public IEnumerable<string> Explained => Explains.Concat(Group?.Explains ?? []);

    /// <summary>Every method that the route makes known to the server.</summary>
    public IEnumerable<string> DeclaredMethods =>
        Explained.Concat(Kind == RouteKind.FileFallback ? ["GET", "HEAD"] : Methods);

    /// <summary>The C# that makes the route, so that a failure can be pasted into a test.</summary>
    public override string ToString() =>
        Code.New($"Route({string.Join(", ", Methods.Prepend(Template).Select(Code.Text))})", [
            (nameof(Kind), Kind == RouteKind.Implemented ? null : $"RouteKind.{Kind}"),
            (nameof(Order), Order switch { 0 => null, int.MaxValue => "int.MaxValue", _ => $"{Order}" }),
            (nameof(Group), Group?.ToString()),
            (nameof(Hosts), Code.List(Hosts)),
            (nameof(Accepts), Code.List(Accepts)),
            (nameof(Explains), Code.List(Explains)),
        ]);
}
