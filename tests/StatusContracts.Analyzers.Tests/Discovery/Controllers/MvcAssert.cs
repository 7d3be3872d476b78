namespace StatusContracts.Analyzers.Tests.Discovery.Controllers;

/// <summary>The assertions of the tests of controllers.</summary>
internal static class MvcAssert
{
    /// <summary>
    /// Asserts what discovery reads, one line for each endpoint in ordinal order, and that MVC maps exactly that: line by
    /// line, but for endpoints whose pattern or methods are unknown, which MVC may map in any way.
    /// </summary>
    public static void Endpoints(string source, string expected) => Endpoints([source], expected);

    public static void Endpoints(string[] sources, string expected)
    {
        var compilation = Source.Compile(sources);
        var read = Source.Discover(compilation);
        var lines = read.Select(Source.Line).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, string.Join("\n", lines));

        var mapped = Source.Host(compilation).ToList();
        foreach (var line in read.Where(endpoint => endpoint is { Pattern: not null, Methods: not null }).Select(Source.Line))
        {
            Assert.True(mapped.Remove(line), $"MVC does not map: {line}\nbut:\n{string.Join("\n", mapped)}");
        }

        var isComplete = read.All(endpoint => endpoint is { Pattern: not null, Methods: not null });
        Assert.True(mapped.Count == 0 || !isComplete, $"Only MVC maps:\n{string.Join("\n", mapped)}");
    }
}
