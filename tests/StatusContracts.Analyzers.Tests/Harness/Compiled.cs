using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>Compilations down to the image.</summary>
internal static class Compiled
{
    /// <summary>The image; fails on any warning.</summary>
    public static byte[] Image(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var said = result.Diagnostics.Where(IsFailure).ToArray();
        Assert.True(said.Length == 0, string.Join('\n', said.Select(Describe)));
        Assert.True(result.Success);
        return image.ToArray();
    }

    // Sources of tests are not documented; generated ones are.
    private static bool IsFailure(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning
        && (diagnostic.Id != "CS1591"
            || diagnostic.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic} in: {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";

    /// <summary>The image as other projects reference it.</summary>
    public static MetadataReference Reference(CSharpCompilation compilation) => MetadataReference.CreateFromImage(Image(compilation));

    /// <summary>The image, loaded.</summary>
    public static Assembly Load(CSharpCompilation compilation) => Assembly.Load(Image(compilation));
}
