using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StatusContracts.House.Tests;

/// <summary>One file of the repository.</summary>
/// <param name="Path">From the root, with forward slashes: <c>src/Shared/HttpVerb.cs</c>.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] NotSources = ["bin", "obj", "artifacts", "TestResults", ".git", ".vs", ".idea"];

    private readonly Lazy<SyntaxNode> _root = new(() => CSharpSyntaxTree.ParseText(Text).GetRoot());

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>What a generator wrote, kept as data of a test.</summary>
    public bool IsSnapshot => Path.EndsWith(".verified.cs", StringComparison.Ordinal);

    /// <summary>The folders and the name of the file.</summary>
    public string[] Segments => Path.Split('/');

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Every string literal, each text part of an interpolated string for itself.</summary>
    public IEnumerable<string> Literals() => _root.Value.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.Value is string)
        .Where(token => !token.IsKind(SyntaxKind.IdentifierToken))
        .Select(token => token.ValueText);

    public IEnumerable<string> Identifiers() => _root.Value.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
        .Select(token => token.ValueText);

    /// <summary>The text and line of each comment and directive.</summary>
    public IEnumerable<string> Trivia() => _root.Value.DescendantTrivia().Select(trivia => trivia.ToFullString());

    /// <summary>Everything a person wrote, read from the disk: a clone has no other tool.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Read(Repository.Root)];

    private static IEnumerable<SourceFile> Read(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (System.IO.Path.GetExtension(file) is not (".png" or ".user"))
            {
                yield return new(System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file));
            }
        }

        foreach (var child in Directory.EnumerateDirectories(folder).Where(child => !NotSources.Contains(System.IO.Path.GetFileName(child))))
        {
            foreach (var file in Read(child))
            {
                yield return file;
            }
        }
    }
}
