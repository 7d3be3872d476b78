namespace StatusContracts.Shared;

/// <summary>
/// One answer, as facts: everything that its bytes depend on, and nothing else.
/// Equal problems have equal bytes, whoever wrote them, so a problem is also the key under which
/// an answer that was compiled ahead is found at run time.
/// </summary>
/// <param name="Status">405 or 501.</param>
/// <param name="Detail">One or two sentences for a person (RFC 9457, section 3.1.4).</param>
/// <param name="Allow">
/// The methods of the resource as the <c>Allow</c> field says them, <c>"GET, PUT"</c>; empty when it has none;
/// null when there is no resource to speak of.
/// </param>
internal sealed record Problem(
    int Status,
    string Detail,
    string? Feature = null,
    string? PlannedFor = null,
    string? Documentation = null,
    string? Alternative = null,
    string? Reason = null,
    string? Allow = null)
{
    public const int MethodNotAllowedStatus = 405;
    public const int NotImplementedStatus = 501;

    /// <summary>The title that goes with the status (RFC 9110, sections 15.5.6 and 15.6.2).</summary>
    public string Title => Status == MethodNotAllowedStatus ? "Method Not Allowed" : "Not Implemented";

    /// <summary>The problem type; the same reference that ASP.NET Core gives for these codes.</summary>
    public string Type => Status == MethodNotAllowedStatus
        ? "https://tools.ietf.org/html/rfc9110#section-15.5.6"
        : "https://tools.ietf.org/html/rfc9110#section-15.6.2";

    /// <summary>Whether routes and declarations alone make it, and so it can be compiled ahead.</summary>
    public bool IsKnownAhead => Status == MethodNotAllowedStatus || Feature is not null;

    /// <summary>501: the endpoint is planned.</summary>
    public static Problem Planned(StubFacts stub, string? allow) => new(
        NotImplementedStatus,
        stub.Detail ?? (stub.PlannedFor is null
            ? $"{stub.Feature}: planned, not implemented yet."
            : $"{stub.Feature}: planned for {stub.PlannedFor}, not implemented yet."),
        Feature: stub.Feature,
        PlannedFor: stub.PlannedFor,
        Documentation: stub.Documentation,
        Alternative: stub.Alternative,
        Allow: allow);

    /// <summary>405: the resource does not have the method.</summary>
    public static Problem NotAllowed(string allow) => new(
        MethodNotAllowedStatus, $"This resource does not support the request method. {Supported(allow)}", Allow: allow);

    /// <summary>405: the resource will never have the method, and says why.</summary>
    public static Problem Refused(RefusalFacts refusal, string allow) => new(
        MethodNotAllowedStatus,
        $"This resource does not support {refusal.Method}. {Supported(allow)}",
        Documentation: refusal.Documentation,
        Alternative: refusal.Alternative,
        Reason: refusal.Reason,
        Allow: allow);

    /// <summary>501: the server does not know the method. The token is the client's and is never repeated.</summary>
    /// <param name="canonical">The standard method that the token spells in the wrong case, or null.</param>
    /// <param name="allow">The methods of the resource, or null where there is none.</param>
    public static Problem UnknownMethod(string? canonical, string? allow) => new(
        NotImplementedStatus,
        canonical is null
            ? "This server does not implement the request method."
            : $"This server does not implement the request method. Method names are case-sensitive: the standard method is {canonical}.",
        Allow: allow);

    /// <summary>501: the request names a transfer coding other than chunked (RFC 9112, section 6.1).</summary>
    public static readonly Problem UnknownTransferCoding = new(
        NotImplementedStatus, "This server implements no transfer coding but chunked.");

    private static string Supported(string allow) =>
        allow.Length == 0 ? "It supports no method." : $"It supports: {allow}.";
}
