using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Discovery.Text;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.Census;

/// <summary>The names that one file uses, found as they are asked for; nothing is bound.</summary>
internal sealed class FileNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileNames> Known = new();

    private const string Exception = nameof(System.Exception);

    private static readonly string NotImplementedException = KnownTypes.SimpleName(KnownTypes.NotImplementedException);

    private readonly SyntaxTree _tree;
    private readonly FileWords _words;
    private IReadOnlyList<InvocationExpressionSyntax>? _otherMaps;
    private HashSet<string>? _compared;
    private HashSet<string>? _unfinished;

    private FileNames(SyntaxTree tree) => (_tree, _words) = (tree, FileWords.Of(tree));

    public static FileNames Of(SyntaxTree tree) => Known.GetValue(tree, static tree => new(tree));

    /// <inheritdoc cref="ProgramNames.OtherMaps"/>
    public IReadOnlyList<InvocationExpressionSyntax> OtherMaps =>
        _otherMaps ??= [.. _words.Identifiers(MapNames.Map, static name => name == MapNames.Map || MapNames.MayMapOther(name))
            .Select(static token => Invocation(token.Parent))
            .OfType<InvocationExpressionSyntax>()

            // Map opens a branch of the pipeline too; that of an object mapper has one argument.
            .Where(static call => CallSyntax.Name(call) is not { Identifier.ValueText: MapNames.Map } || call.ArgumentList.Arguments.Count > 1)];

    /// <summary>How many web hosts the file, by its looks, sets up.</summary>
    public int Hosts => HostSetups.HostWords
        .SelectMany(_words.Tokens)
        .Count(HostSetups.IsHostWord);

    /// <summary>Whether the file declares something, be it a parameter, that <c>Stub</c> may mean in place of the library's type.</summary>
    public bool HidesStub => StubResults.HiddenBy
        .SelectMany(_words.Tokens)
        .Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is not SimpleNameSyntax);

    /// <inheritdoc cref="ProgramNames.Mentions"/>
    public bool Mentions(string name) =>
        _words.Tokens(name).Any(IsMention)

        // Also by its full name: [Host] is HostAttribute, while builder.Host is something else.
        || (name.EndsWith(nameof(Attribute), StringComparison.Ordinal)
            && _words.Tokens(name.Substring(0, name.Length - nameof(Attribute).Length))
                .Any(static token => IsMention(token) && token.Parent is { Parent: AttributeSyntax or QualifiedNameSyntax { Parent: AttributeSyntax } }));

    /// <inheritdoc cref="ProgramNames.SpeaksOf"/>
    public bool SpeaksOf(string exception) => _words.Tokens(exception).Any(token =>
        token.IsKind(SyntaxKind.StringLiteralToken)

            // Tables that map exceptions to statuses by their names.
            ? token.ValueText.EndsWith(Exception, StringComparison.Ordinal) && KnownTypes.SimpleName(token.ValueText) == exception
            : IsMention(token) && token.Parent is IdentifierNameSyntax mentioned && !IsCreatedOrDerivedFrom(mentioned));

    /// <inheritdoc cref="ProgramNames.ComparesWith"/>
    public bool ComparesWith(string method) =>
        (_compared ??= Compared(_tree.GetRoot())).Contains(method);

    /// <inheritdoc cref="ProgramNames.MayBeUnfinished"/>
    public bool MayBeUnfinished(string name) =>
        (_unfinished ??= Unfinished(_words.Tokens(NotImplementedException))).Contains(name);

    private static HashSet<string> Compared(SyntaxNode root)
    {
        var methods = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var token in root.DescendantTokens())
        {
            if (IsMention(token) && RequestMethods.Asked(token.ValueText) is { } method)
            {
                methods.Add(method);
            }
            else if (IsComparedText(token))
            {
                methods.Add(token.ValueText);
            }
        }

        return methods;
    }

    private static HashSet<string> Unfinished(IEnumerable<SyntaxToken> mentions)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions.Where(IsMention))
        {
            AddUnfinished(mention.Parent!, names);
        }

        return names;
    }

    private static void AddUnfinished(SyntaxNode mention, HashSet<string> names)
    {
        foreach (var ancestor in mention.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case LocalFunctionStatementSyntax function:
                    names.Add(function.Identifier.ValueText);
                    break;
                case MethodDeclarationSyntax method:
                    names.Add(method.Identifier.ValueText);
                    break;
                case PropertyDeclarationSyntax property:
                    names.Add(property.Identifier.ValueText);
                    break;
                case TypeDeclarationSyntax { BaseList: { } bases }:
                    names.UnionWith(bases.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
                    return;
            }
        }
    }

    // What is declared is not used by that.
    private static bool IsMention(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax && !IsNamespaceOfAttribute(token);

    // The SDK writes [assembly: Microsoft.AspNetCore.Mvc.ApplicationParts.ApplicationPart("StatusContracts")] into every web
    // application that has this package. Whoever changes the parts does it in code.
    private static bool IsNamespaceOfAttribute(SyntaxToken name) =>
        name.Parent is IdentifierNameSyntax { Parent: QualifiedNameSyntax qualified } part
        && !(part == qualified.Right && qualified.Parent is AttributeSyntax)
        && qualified.AncestorsAndSelf().First(static node => node is not QualifiedNameSyntax) is AttributeSyntax;

    private static bool IsComparedText(SyntaxToken token) =>
        token.IsKind(SyntaxKind.StringLiteralToken) && HttpVerb.IsToken(token.ValueText) && IsCompared(token.Parent!);

    private static bool IsCompared(SyntaxNode text) => text.Parent switch
    {
        BinaryExpressionSyntax or ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => CallSyntax.Name(call) is { Identifier.ValueText: nameof(Equals) },
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Equals) } => true,
        _ => false,
    };

    private static bool IsCreatedOrDerivedFrom(SyntaxNode name)
    {
        while (name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax)
        {
            name = name.Parent;
        }

        return name.Parent is ObjectCreationExpressionSyntax or BaseTypeSyntax;
    }

    private static InvocationExpressionSyntax? Invocation(SyntaxNode? name) => name is not SimpleNameSyntax ? null
        : name.Parent as InvocationExpressionSyntax ?? (name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            ? name.Parent.Parent as InvocationExpressionSyntax
            : null);
}
