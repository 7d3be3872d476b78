using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>
/// What the SDK brings: the compiler that a user's build runs, and what ASP.NET Core adds to it. The output folder of the
/// benchmarks has no compiler of its own, so that no other can be measured by mistake.
/// </summary>
internal static class SdkFiles
{
    // Written by the project file.
    private const string Folders = "compiler-folders.txt";

    /// <summary>The folder of the compiler.</summary>
    public static string Roslyn => Folder(0);

    /// <summary>A generator or analyzer that ASP.NET Core's targeting pack brings.</summary>
    public static string AspNetCore(string assembly) => Existing(Path.Combine(Folder(1), assembly + ".dll"));

    /// <summary>The analyzers and generators that a web project has by default.</summary>
    /// <remarks>
    /// Those of the targeting packs, without the two generators that a project has to ask for, and those of the SDK.
    /// </remarks>
    public static IEnumerable<string> DefaultAnalyzers =>
        new[] { Folder(1), Folder(2), Sdk("Microsoft.NET.Sdk", "analyzers"), Sdk("Microsoft.NET.Sdk.Web", "analyzers", "cs") }
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.dll"))
            .Where(static file => !OnRequest.Contains(Path.GetFileNameWithoutExtension(file)) && !file.Contains("VisualBasic", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The severities that the rules of the SDK have by default.</summary>
    public static string DefaultSeverities => Existing(Sdk(
        "Microsoft.NET.Sdk", "analyzers", "build", "config", $"analysislevel_{Environment.Version.Major}_default.globalconfig"));

    private static readonly string[] OnRequest =
    [
        "Microsoft.AspNetCore.Http.RequestDelegateGenerator", "Microsoft.Extensions.Configuration.Binder.SourceGeneration",
    ];

    // Before anything of the compiler is touched.
    [ModuleInitializer]
    internal static void UseCompilerOfSdk() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
        name.Name is { } simple && simple.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            && !simple.EndsWith(".resources", StringComparison.Ordinal)
            ? context.LoadFromAssemblyPath(Existing(Path.Combine(Roslyn, simple + ".dll")))
            : null;

    private static string Sdk(params string[] path) => Path.Combine([Roslyn, "..", "..", "Sdks", .. path]);

    private static string Folder(int line) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, Folders))[line];

    private static string Existing(string file) => File.Exists(file)
        ? file
        : throw new FileNotFoundException($"The .NET SDK that built the benchmarks should have {file}; it is measured, or measured with.", file);
}
