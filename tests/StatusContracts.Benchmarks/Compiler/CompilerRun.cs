using System.Diagnostics;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>
/// A program on disk that the compiler of the SDK builds as MSBuild has it built: in a process of its own, with the
/// references and analyzers of a web project. No server is warm from the run before.
/// </summary>
internal sealed class CompilerRun : IDisposable
{
    private const string Output = "Shop.dll";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("StatusContracts.Benchmarks.");
    private readonly string _arguments;

    public CompilerRun(IReadOnlyDictionary<string, string> files, bool hasPackage)
    {
        foreach (var (path, text) in files)
        {
            var file = new FileInfo(Path.Combine(_folder.FullName, path));
            file.Directory!.Create();
            File.WriteAllText(file.FullName, text);
        }

        _arguments = Path.Combine(_folder.FullName, "Shop.rsp");
        File.WriteAllLines(_arguments, Arguments(files.Keys, hasPackage));
    }

    /// <summary>The CPU time of the process.</summary>
    public double Milliseconds()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(SdkFiles.Roslyn, "csc.dll"), "/noconfig", "@" + _arguments },
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
        })!;
        var time = new ChildTime(process);
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? time.Milliseconds()
            : throw new InvalidOperationException($"The synthetic program does not compile: {said}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IEnumerable<string> Arguments(IEnumerable<string> files, bool hasPackage)
    {
        yield return $"/target:exe /out:{Output} /nostdlib+ /nullable:enable /langversion:latest /optimize+ /debug:portable /deterministic+ /nologo";
        yield return $"/analyzerconfig:\"{SdkFiles.DefaultSeverities}\"";
        foreach (var reference in SyntheticCompilation.FrameworkReferences)
        {
            yield return $"/reference:\"{reference}\"";
        }

        foreach (var analyzer in SdkFiles.DefaultAnalyzers)
        {
            yield return $"/analyzer:\"{analyzer}\"";
        }

        if (hasPackage)
        {
            yield return $"/reference:\"{SyntheticCompilation.RuntimeLibrary}\"";
            yield return $"/analyzer:\"{typeof(Generation.ContractGenerator).Assembly.Location}\"";
        }

        foreach (var file in files)
        {
            yield return $"\"{file}\"";
        }
    }
}
