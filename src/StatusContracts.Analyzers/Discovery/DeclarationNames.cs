using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery;

/// <summary>
/// The names under which one compilation may write the attributes of declarations, told by syntax alone: their own, and
/// those that <c>using Planned = …</c> gives them.
/// </summary>
internal sealed class DeclarationNames(Compilation compilation)
{
    private const string Suffix = nameof(Attribute);

    // Asked first when somebody writes an attribute or creates an object of another name.
    private readonly Lazy<HashSet<string>> _aliases = new(() => AliasesOf(compilation));

    /// <summary>Whether a call of that name may be one of the conventions.</summary>
    public static bool IsConvention(string name) => name is MapNames.NotImplementedYet or MapNames.MethodNotAllowed;

    /// <summary>Whether <paramref name="type"/> may name one of the attributes.</summary>
    public bool IsAttribute(TypeSyntax type) =>
        Last(type) is { Identifier.ValueText: var name }
        && (IsOwnName(name) || (_aliases.Value is { Count: > 0 } aliases && (aliases.Contains(name) || aliases.Contains(name + Suffix))));

    private static bool IsOwnName(string name) => IsConvention(
        name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name);

    private static SimpleNameSyntax? Last(TypeSyntax? type) => type switch
    {
        SimpleNameSyntax simple => simple,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax aliased => aliased.Name,
        _ => null,
    };

    private static HashSet<string> AliasesOf(Compilation compilation)
    {
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.GetRoot() is CompilationUnitSyntax unit)
            {
                Add(unit.Usings, aliases);
                AddOfNamespaces(unit.Members, aliases);
            }
        }

        return aliases;
    }

    private static void AddOfNamespaces(SyntaxList<MemberDeclarationSyntax> members, HashSet<string> aliases)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax space)
            {
                Add(space.Usings, aliases);
                AddOfNamespaces(space.Members, aliases);
            }
        }
    }

    private static void Add(SyntaxList<UsingDirectiveSyntax> usings, HashSet<string> aliases)
    {
        foreach (var directive in usings)
        {
            if (directive.Alias is { Name.Identifier.ValueText: var alias }
                && Last(directive.NamespaceOrType) is { Identifier.ValueText: var name } && IsOwnName(name))
            {
                aliases.Add(alias);
            }
        }
    }
}
