using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery;

/// <summary>Files that no person wrote, told by their names, as the compiler tells them.</summary>
internal static class GeneratedFiles
{
    private static readonly string[] Ends = [".g.cs", ".g.i.cs", ".generated.cs", ".designer.cs"];

    public static bool IsGenerated(SyntaxTree tree) =>
        Ends.Any(end => tree.FilePath.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
