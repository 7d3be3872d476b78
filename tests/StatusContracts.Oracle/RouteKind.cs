namespace StatusContracts.Oracle;

/// <summary>What a route of a <see cref="RouteTable"/> is there for.</summary>
public enum RouteKind
{
    /// <summary>It takes requests.</summary>
    Implemented,

    /// <summary>It is planned. Stock ASP.NET Core knows no such thing; there it is an endpoint like any other.</summary>
    Stub,

    /// <summary>It only says why a method is not there. It takes no request, so the stock application goes without it.</summary>
    Refusal,

    /// <summary><c>MapFallback</c>; with methods, an endpoint for these that is ordered last.</summary>
    Fallback,

    /// <summary><c>MapFallbackToFile</c>, with a file that exists.</summary>
    FileFallback,
}
