namespace StatusContracts.Testing.Urls;

/// <summary>A path that reaches a route, or why there is none.</summary>
/// <param name="Path">The path, encoded, with a leading slash; null when a value is missing.</param>
/// <param name="Obstacle">What is missing; null when nothing is.</param>
internal sealed record RouteUrl(string? Path, string? Obstacle);
