using StatusContracts.Oracle;

namespace StatusContracts.Exactness;

/// <summary>An application with StatusContracts beside what the oracle says of it.</summary>
internal sealed class Comparison(RouteTable table) : IDisposable
{
    private readonly RoutingOracle _oracle = new(table);
    private readonly Application _application = new(table.Routes, new Declarations(table));

    /// <summary>How many answers were not as expected, but as the verdict excuses them.</summary>
    public int Excused { get; private set; }

    public Verdict Judge(Request request) => _oracle.Judge(request);

    /// <summary>What differs, for a person to read; null when the answer is what the rules say.</summary>
    public string? Difference(Request request, Verdict verdict)
    {
        if (verdict == Verdict.Undecided)
        {
            return null;
        }

        var expected = ExpectedReply.For(verdict, request, table);
        var actual = _application.Send(request);
        if (actual == expected)
        {
            return null;
        }

        if (verdict.OrReplies.Contains(actual))
        {
            Excused++;
            return null;
        }

        return $"""
            {table}

            {request}
            --- expected, by rule {verdict.Rule}
            {expected}
            --- actual
            {actual}
            """;
    }

    public void Dispose()
    {
        _oracle.Dispose();
        _application.Dispose();
    }
}
