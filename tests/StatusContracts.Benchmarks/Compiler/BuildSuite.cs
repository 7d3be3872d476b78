using StatusContracts.Benchmarks.Report;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>The build of an application with the package beside the one that it had before.</summary>
internal static class BuildSuite
{
    private const int Endpoints = 1000;
    private const string Peer = "without the package, stubs written by hand";

    public static readonly Suite Suite = new("Compiler: build", Measure);

    private static IReadOnlyList<Figure> Measure(Effort effort)
    {
        var program = SyntheticProgram.Of(Form.Groups, Endpoints);
        using var with = new CompilerRun(program.Files, hasPackage: true);
        using var without = new CompilerRun(WithoutPackage.Of(program), hasPackage: false);
        var ratios = new List<double>();
        for (var round = 0; round < (effort == Effort.Full ? 11 : 2); round++)
        {
            var peer = without.Milliseconds();
            ratios.Add(with.Milliseconds() / peer);
        }

        // A build pays for the JIT of our assembly, for the generator's first run and for the analyzers, which read the whole
        // program once more.
        return [Figure.Ratio($"csc, {Endpoints} endpoints and actions", Peer, Statistics.Median(ratios), atMost: 1.2)];
    }
}
