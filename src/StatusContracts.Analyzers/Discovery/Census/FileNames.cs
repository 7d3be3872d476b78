using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.Census;

/// <summary>
/// Every name that one file uses: one walk over its tokens, nothing bound. A file that is not edited is walked once, whatever
/// is typed elsewhere.
/// </summary>
internal sealed class FileNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileNames> Known = new();

    private const string Exception = nameof(System.Exception);

    private static readonly string NotImplementedException = KnownTypes.SimpleName(KnownTypes.NotImplementedException);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unfinished = new(StringComparer.Ordinal);
    private readonly HashSet<string> _exceptions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _compared = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<InvocationExpressionSyntax> _otherMaps = [];

    public static FileNames Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(tree, out var names))
        {
            names = Read(tree.GetRoot(cancellationToken));
            names = Known.GetValue(tree, _ => names);
        }

        return names;
    }

    /// <inheritdoc cref="ProgramNames.OtherMaps"/>
    public IReadOnlyList<InvocationExpressionSyntax> OtherMaps => _otherMaps;

    /// <summary>How many web hosts the file, by its looks, sets up.</summary>
    public int Hosts { get; private set; }

    /// <summary>Whether the file declares something, be it a parameter, that <c>Stub</c> may mean in place of the library's type.</summary>
    public bool HidesStub { get; private set; }

    /// <inheritdoc cref="ProgramNames.Mentions"/>
    public bool Mentions(string name) => _names.Contains(name);

    /// <inheritdoc cref="ProgramNames.SpeaksOf"/>
    public bool SpeaksOf(string exception) => _exceptions.Contains(exception);

    /// <inheritdoc cref="ProgramNames.ComparesWith"/>
    public bool ComparesWith(string method) => _compared.Contains(method);

    /// <inheritdoc cref="ProgramNames.MayBeUnfinished"/>
    public bool MayBeUnfinished(string name) => _unfinished.Contains(name);

    private static FileNames Read(SyntaxNode root)
    {
        var names = new FileNames();
        foreach (var token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && !IsNamespaceOfAttribute(token))
            {
                names.Add(token);
            }
            else if (token.IsKind(SyntaxKind.StringLiteralToken))
            {
                names.AddText(token);
            }
        }

        return names;
    }

    private void Add(SyntaxToken name)
    {
        var text = name.ValueText;
        if (name.Parent is not SimpleNameSyntax)
        {
            HidesStub |= StubResults.IsHiddenBy(text);
            return;
        }

        _names.Add(text);
        if (RequestMethods.Asked(text) is { } method)
        {
            _compared.Add(method);
        }

        Hosts += HostSetups.IsHost((SimpleNameSyntax)name.Parent) ? 1 : 0;
        if (text.EndsWith(Exception, StringComparison.Ordinal) && name.Parent is IdentifierNameSyntax mentioned && !IsCreatedOrDerivedFrom(mentioned))
        {
            _exceptions.Add(text);
        }

        if (name.Parent is { Parent: AttributeSyntax or QualifiedNameSyntax { Parent: AttributeSyntax } })
        {
            // Also by its full name: [Host] is HostAttribute, while builder.Host is something else.
            _names.Add(text + nameof(Attribute));
        }

        if (text == NotImplementedException)
        {
            AddUnfinished(name.Parent);
        }

        // Map opens a branch of the pipeline too; that of an object mapper has one argument.
        if ((MapNames.MayMapOther(text) || text == MapNames.Map) && Invocation((SimpleNameSyntax)name.Parent) is { } call
            && (text != MapNames.Map || call.ArgumentList.Arguments.Count > 1))
        {
            _otherMaps.Add(call);
        }
    }

    private void AddUnfinished(SyntaxNode mention)
    {
        foreach (var ancestor in mention.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case LocalFunctionStatementSyntax function:
                    _unfinished.Add(function.Identifier.ValueText);
                    break;
                case MethodDeclarationSyntax method:
                    _unfinished.Add(method.Identifier.ValueText);
                    break;
                case PropertyDeclarationSyntax property:
                    _unfinished.Add(property.Identifier.ValueText);
                    break;
                case TypeDeclarationSyntax { BaseList: { } bases }:
                    _unfinished.UnionWith(bases.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
                    return;
            }
        }
    }

    // The SDK writes [assembly: Microsoft.AspNetCore.Mvc.ApplicationParts.ApplicationPart("StatusContracts")] into every web
    // application that has this package. Whoever changes the parts does it in code.
    private static bool IsNamespaceOfAttribute(SyntaxToken name) =>
        name.Parent is IdentifierNameSyntax { Parent: QualifiedNameSyntax qualified } part
        && !(part == qualified.Right && qualified.Parent is AttributeSyntax)
        && qualified.AncestorsAndSelf().First(static node => node is not QualifiedNameSyntax) is AttributeSyntax;

    private void AddText(SyntaxToken token)
    {
        var text = token.ValueText;
        if (HttpVerb.IsToken(text) && IsCompared(token.Parent!))
        {
            _compared.Add(text);
        }

        // Tables that map exceptions to statuses by their names.
        if (text.EndsWith(Exception, StringComparison.Ordinal))
        {
            _exceptions.Add(KnownTypes.SimpleName(text));
        }
    }

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

    private static InvocationExpressionSyntax? Invocation(SimpleNameSyntax name) =>
        name.Parent as InvocationExpressionSyntax ?? (name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            ? name.Parent.Parent as InvocationExpressionSyntax
            : null);
}
