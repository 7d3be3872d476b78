using StatusContracts.Testing.Urls;

namespace StatusContracts.Testing.Cells;

/// <summary>The answers of one URL, each asked for once.</summary>
internal sealed class ResourceVisit(
    HttpClient client, IStatusContract contract, ContractWalkOptions options, ResourceContract resource, RouteUrl url)
{
    private readonly Dictionary<string, Reply> _replies = new(StringComparer.Ordinal);

    /// <summary>The path; null when none could be made.</summary>
    public string? Target => url.Path;

    /// <summary>Why there is no path.</summary>
    public string? Obstacle => url.Obstacle;

    /// <summary>Whether the user wants no such request.</summary>
    public bool IsExcluded(string method) => options.Exclude?.Invoke(ContractCell.Of(method, resource, contract)) == true;

    public async Task<Reply> AskAsync(string method, CancellationToken cancellationToken) =>
        _replies.TryGetValue(method, out var known)
            ? known
            : _replies[method] = await AskAgainAsync(method, cancellationToken).ConfigureAwait(false);

    public async Task<Reply> AskAgainAsync(string method, CancellationToken cancellationToken)
    {
        // Without the slash it goes below the path of the client's base address.
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Target!.TrimStart('/'), UriKind.Relative));
        if (resource.Hosts.Count > 0)
        {
            request.Headers.Host = HostOf(resource.Hosts[0]);
        }

        options.Customize?.Invoke(ContractCell.Of(method, resource, contract), request);
        return await Reply.OfAsync(client, request, cancellationToken).ConfigureAwait(false);
    }

    // *.example.com is any name below, *:8080 any name.
    private static string HostOf(string host) =>
        host.StartsWith("*.", StringComparison.Ordinal) ? $"any{host[1..]}"
        : host.StartsWith('*') ? $"localhost{host[1..]}"
        : host;
}
