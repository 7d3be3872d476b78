namespace StatusContracts;

/// <summary>What an application can choose about the answers of StatusContracts.</summary>
public sealed class StatusContractOptions
{
    /// <summary>
    /// Whether a client that prefers <c>text/html</c>, a browser for instance, gets a page instead of
    /// <c>application/problem+json</c>. The default is <see langword="true"/>.
    /// </summary>
    public bool HtmlPages { get; set; } = true;

    /// <summary>
    /// Whether HEAD runs the endpoint that takes GET, where none takes HEAD (RFC 9110, section 9.3.2), with all that is
    /// declared on it. The server leaves the content out. A stub for GET is one for HEAD; a resource that refuses HEAD by
    /// <see cref="MethodNotAllowedAttribute"/> keeps refusing it. <c>Allow</c> lists HEAD wherever it is served. The default
    /// is <see langword="false"/>.
    /// </summary>
    public bool ServeHead { get; set; }

    /// <summary>
    /// Whether OPTIONS is answered 204 with <c>Allow</c>, where no endpoint takes OPTIONS (RFC 9110, section 9.3.7), and
    /// <c>OPTIONS *</c> with the methods that the server knows. <c>Allow</c> lists OPTIONS wherever it is served. A CORS
    /// preflight stays with CORS. The default is <see langword="false"/>. An application whose
    /// <see cref="ServerMethodsAttribute"/> leaves OPTIONS out does not start.
    /// </summary>
    public bool ServeOptions { get; set; }

    /// <summary>
    /// Whether a caller who may use none of a resource's endpoints is answered as if the resource did not exist, 404
    /// where nothing else answers, in place of 401 and 403 (RFC 9110, section 15.5.4). Concerns the answers of this
    /// library alone, 405 and 501; an endpoint that is implemented answers for itself. The default is
    /// <see langword="false"/>.
    /// </summary>
    /// <remarks>
    /// Decided while a request is routed, where authentication middleware may not have run: the caller is authenticated by
    /// the schemes of the endpoints, or the default one. Whom only a middleware of the application knows is a stranger.
    /// </remarks>
    public bool HideForbiddenResources { get; set; }

    /// <summary>
    /// How many stubs <see cref="IStatusContractStatistics"/> tells apart at the most, each about 200 bytes; 0 or less to
    /// count nothing. The default is 1,000. The log says when there are more.
    /// </summary>
    public int TalliedStubs { get; set; } = 1_000;
}
