namespace StatusContracts;

/// <summary>A planned feature, and how often it was asked for.</summary>
/// <param name="Feature">What is planned, as its declarations say.</param>
/// <param name="Requests">The requests that were answered 501 because of it.</param>
/// <param name="Stubs">Where it was asked for, the most wanted first.</param>
public sealed record WantedFeature(string Feature, long Requests, IReadOnlyList<WantedStub> Stubs);

/// <summary>One place at which a planned feature was asked for.</summary>
/// <param name="Method">
/// The method of the requests as OpenTelemetry says it: a registered method in capitals, or <c>_OTHER</c>.
/// </param>
/// <param name="Route">The route, <c>/api/books/{id:int}/reviews</c>; null where there is none.</param>
/// <param name="PlannedFor">When it is planned: a version or an ISO 8601 date; null when nothing was said.</param>
/// <param name="Requests">The requests that were answered 501 there.</param>
public sealed record WantedStub(string Method, string? Route, string? PlannedFor, long Requests);
