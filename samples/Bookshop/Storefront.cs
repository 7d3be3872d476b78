namespace Bookshop;

/// <summary>What the shop's own web page needs to know.</summary>
public sealed record StorefrontConfig(string Currency, bool ReviewsEnabled);

/// <summary>The shop's web page: one page for every address below <c>/shop</c>, as single-page applications do it.</summary>
public static class Storefront
{
    public const string Addresses = "/shop/{*page:nonfile}";

    public static StorefrontConfig Config { get; } = new("EUR", ReviewsEnabled: false);

    // A RequestDelegate, since a trimmed application loses the address, and the mark, of a fallback that is any other
    // delegate: https://github.com/dotnet/aspnetcore/issues/65992.
    public static Task Page(HttpContext context) => TypedResults
        .Content("<!doctype html><title>Bookshop</title><h1>Bookshop</h1>", "text/html; charset=utf-8")
        .ExecuteAsync(context);
}
