namespace StatusContracts;

/// <summary>One planned method of a resource: what <see cref="NotImplementedYetAttribute"/> declares, and where.</summary>
public sealed record StubContract
{
    /// <summary>The method; null for every method that no endpoint of the resource names.</summary>
    public string? Method { get; init; }

    /// <summary>The route of the endpoint that is planned, with a leading slash.</summary>
    public required string Route { get; init; }

    /// <summary>What is planned, in words that callers understand.</summary>
    public required string Feature { get; init; }

    /// <summary>When it is planned: a version or an ISO 8601 date; null when that is not said.</summary>
    public string? PlannedFor { get; init; }

    /// <summary>The URL of a page about it; null when there is none.</summary>
    public string? Documentation { get; init; }

    /// <summary>What callers can use today, as method and route; null when there is nothing.</summary>
    public string? Alternative { get; init; }

    /// <summary>
    /// The feature flag that turns the stub into its implementation (<see cref="NotImplementedYetAttribute.Until"/>), request
    /// by request; null when there is none. Here it is a stub either way.
    /// </summary>
    public string? Gate { get; init; }

    /// <summary>
    /// The method that handles the request, or that maps the lambda which does: <c>Bookshop.BooksController.Export</c>. Null
    /// for an endpoint that is made of something else.
    /// </summary>
    public string? Member { get; init; }

    /// <summary>Where that code is; null where the application has no symbols that say it.</summary>
    public SourceLocation? Source { get; init; }
}
