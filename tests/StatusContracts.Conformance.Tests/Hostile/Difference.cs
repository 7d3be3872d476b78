namespace StatusContracts.Conformance.Hostile;

/// <summary>What may differ between an application without the library and with it.</summary>
internal static class Difference
{
    /// <summary>
    /// Whether <paramref name="ours"/> may stand where stock says <paramref name="stock"/>: the same bytes, or one of our
    /// answers where nothing was dispatched. A 404 where stock refused is right, too: of a method that only a route names
    /// whose constraint the URL fails.
    /// </summary>
    public static bool IsOurs(Reply stock, Reply ours) =>
        stock.Transcript == ours.Transcript
        || (stock.Status is 404 or 405 && (IsAnswer(ours) || ours is { Status: 404, Body.Length: 0 }));

    private static bool IsAnswer(Reply reply) =>
        reply.Status is 405 or 501
        && reply["Content-Type"] is "application/problem+json" or "text/html; charset=utf-8"
        && reply["Cache-Control"] == "no-store"
        && (reply.Status == 501 || reply["Allow"] is not null);
}
