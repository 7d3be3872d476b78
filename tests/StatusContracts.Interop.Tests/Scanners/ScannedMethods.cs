using StatusContracts.Interop.Tools;

namespace StatusContracts.Interop.Scanners;

/// <summary>nmap sends every method that it knows, and finds those that are there: no stub, no fallback, nothing more.</summary>
public sealed class ScannedMethods(ListeningSample sample) : IClassFixture<ListeningSample>
{
    [ToolTheory(Tool.Nmap)]
    [InlineData("/api/books/1", "GET PUT")]
    [InlineData("/api/books", "GET POST")]
    [InlineData("/shop/config", "GET")]
    public async Task SupportedMethods_AreThoseThatAreServed(string path, string methods)
    {
        await using var nmap = new RunningTool(Tool.Nmap, new Dictionary<string, string>(), _ =>
        [
            "-Pn", "-n", "-sT", "-p", $"{sample.Address.Port}", "127.0.0.1",
            "--script", "+http-methods", "--script-args", $"http-methods.test-all=true,http-methods.url-path={path}",
        ]);
        await nmap.UntilEndAsync();

        Assert.Contains($"Supported Methods: {methods}\n", nmap.Output, StringComparison.Ordinal);
        Assert.Contains($"Path tested: {path}", nmap.Output, StringComparison.Ordinal);
    }
}
