using StatusContracts.Oracle;

namespace StatusContracts.Exactness;

/// <summary>One case of the property: an application, and every combination of these as a request.</summary>
internal sealed record Case(RouteTable Table)
{
    public required IReadOnlyList<(string Path, string Host)> Urls { get; init; }

    public required IReadOnlyList<string> Methods { get; init; }

    public required IReadOnlyList<string?> ContentTypes { get; init; }

    public IEnumerable<Request> Requests =>
        from url in Urls
        from method in Methods
        from contentType in ContentTypes
        select new Request(method, url.Path, url.Host, contentType);
}
