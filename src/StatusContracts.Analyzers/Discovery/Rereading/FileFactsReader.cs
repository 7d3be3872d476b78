using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.Discovery.Rereading;

/// <summary>Reads one file from its outside: down to the bodies of methods, which no other file can see.</summary>
internal sealed class FileFactsReader(SyntaxTree tree)
{
    private const string AttributeSuffix = nameof(Attribute);

    // What a statement calls without writing the name, if somebody declares an extension method of it.
    private static readonly HashSet<string> CalledUnnamed = new(StringComparer.Ordinal)
    {
        "Add", "GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Current", "GetAwaiter", "Deconstruct", "Dispose",
        "DisposeAsync", "GetPinnableReference", "Slice", "Length", "Count", "AppendLiteral", "AppendFormatted", "Select", "SelectMany",
        "Where", "Join", "GroupJoin", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "GroupBy", "Cast",
    };

    // The compiler and we look for types in these by their full names.
    private static readonly HashSet<string> KnownRoots = new(StringComparer.Ordinal) { "System", "Microsoft", nameof(StatusContracts) };

    private readonly List<TextSpan> _bodies = [];
    private readonly HashSet<ulong> _mentions = [];
    private readonly HashSet<ulong> _types = [];
    private readonly HashSet<ulong> _partialTypes = [];
    private readonly HashSet<ulong> _extensions = [];
    private readonly HashSet<ulong> _members = [];
    private readonly HashSet<(ulong, ulong)> _namespaces = [];
    private readonly HashSet<ulong> _globalMentions = [];
    private Fingerprint _declared;
    private Fingerprint _global;
    private bool _isMeantUnnamed;
    private bool _hasStatements;

    public FileFacts Read()
    {
        var root = tree.GetRoot();
        Visit(root);
        if (root.ContainsDirectives)
        {
            // #nullable says what types mean.
            for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
            {
                _declared = _declared.With(directive.ToString());
            }
        }

        return new()
        {
            Declared = _declared.With(_hasStatements ? 1UL : 0),
            Whole = _partialTypes.Count > 0 ? OfText(tree.GetText()) : default,
            DeclaredMentions = FileFacts.Sorted(_mentions),
            Types = [.. _types],
            PartialTypes = [.. _partialTypes],
            Extensions = [.. _extensions],
            Members = [.. _members],
            Namespaces = [.. _namespaces],
            Global = _global,
            GlobalMentions = [.. _globalMentions],
            IsMeantUnnamed = _isMeantUnnamed,
            Bodies = [.. _bodies],
        };
    }

    private static Fingerprint OfText(SourceText text)
    {
        var hash = default(Fingerprint);
        foreach (var part in text.GetContentHash())
        {
            hash = hash.With(part);
        }

        return hash;
    }

    private void Visit(SyntaxNode node)
    {
        Declare(node);
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.IsToken)
            {
                Add(child.AsToken());
            }
            else if (child.AsNode() is not { } inner)
            {
                continue;
            }
            else if (inner is GlobalStatementSyntax)
            {
                DeclareStatements();
                _bodies.Add(inner.Span);
            }
            else if (node is MethodDeclarationSyntax && inner is BlockSyntax or ArrowExpressionClauseSyntax)
            {
                // That there is one can be seen, and of what kind.
                _declared = _declared.With((ulong)inner.RawKind);
                _bodies.Add(inner.Span);
            }
            else if (inner is AttributeListSyntax or UsingDirectiveSyntax { GlobalKeyword.RawKind: not 0 } && node is CompilationUnitSyntax)
            {
                var before = _declared;
                _declared = default;
                var names = inner.DescendantTokens().Select(static token => Fingerprint.OfName(token.ValueText));
                _globalMentions.UnionWith(names);
                Visit(inner);
                _global = _global.With(_declared);
                _declared = before.With(_declared);
            }
            else
            {
                Visit(inner);
            }
        }
    }

    private void Add(SyntaxToken token)
    {
        var text = token.ValueText;
        _declared = _declared.With((ulong)token.RawKind);
        if (text.Length > 0 && (token.RawKind == (int)SyntaxKind.IdentifierToken || text[0] == '_' || char.IsLetter(text[0])))
        {
            // Keywords are among them: a type may be called record or var.
            var name = Fingerprint.OfName(text);
            _mentions.Add(name);
            if (token.RawKind == (int)SyntaxKind.IdentifierToken)
            {
                _declared = _declared.With(name);
            }
        }

        if (token.RawKind != (int)SyntaxKind.IdentifierToken && token.Value is not null && !token.IsKeyword())
        {
            _declared = _declared.With(token.Text);
        }
    }

    private void Declare(SyntaxNode node)
    {
        switch (node)
        {
            case BaseNamespaceDeclarationSyntax space:
                DeclareNamespace(space);
                break;
            case BaseTypeDeclarationSyntax type:
                DeclareType(type, type.Identifier.ValueText);
                DeclareMember(type.Identifier.ValueText);
                break;
            case DelegateDeclarationSyntax type:
                DeclareType(type, type.Identifier.ValueText);
                break;
            case MethodDeclarationSyntax method:
                DeclareMember(method.Identifier.ValueText, IsExtension(method));
                break;
            case PropertyDeclarationSyntax property:
                DeclareMember(property.Identifier.ValueText, IsInExtension(property));
                break;
            case EventDeclarationSyntax declared:
                DeclareMember(declared.Identifier.ValueText);
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                {
                    DeclareMember(variable.Identifier.ValueText);
                }

                break;
            case EnumMemberDeclarationSyntax member:
                DeclareMember(member.Identifier.ValueText);
                break;
            case ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter:
                DeclareMember(parameter.Identifier.ValueText);
                break;
            case OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or IndexerDeclarationSyntax:
                _isMeantUnnamed |= IsInExtension(node);
                break;
        }
    }

    private void DeclareNamespace(BaseNamespaceDeclarationSyntax space)
    {
        var full = "";
        foreach (var outer in space.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse())
        {
            foreach (var token in outer.Name.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken))
                {
                    full += "." + token.ValueText;
                    _namespaces.Add((Fingerprint.OfName(token.ValueText), Fingerprint.OfName(full)));
                    _isMeantUnnamed |= KnownRoots.Contains(full.Substring(1));
                }
            }
        }
    }

    private void DeclareType(SyntaxNode type, string name)
    {
        var hash = Fingerprint.OfName(name);
        _types.Add(hash);
        if (name.EndsWith(AttributeSuffix, StringComparison.Ordinal))
        {
            _types.Add(Fingerprint.OfName(name.Substring(0, name.Length - AttributeSuffix.Length)));
        }

        if (type is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            _partialTypes.Add(hash);
        }
    }

    // The compiler puts them into a class, whose other parts they need not name.
    private void DeclareStatements()
    {
        _hasStatements = true;
        var hash = Fingerprint.OfName(WellKnownMemberNames.TopLevelStatementsEntryPointTypeName);
        _mentions.Add(hash);
        _types.Add(hash);
        _partialTypes.Add(hash);
    }

    // Other static members are reached through the name of their type, which a using directive writes too.
    private void DeclareMember(string name, bool isExtension = false)
    {
        var hash = Fingerprint.OfName(name);
        _members.Add(hash);
        if (isExtension)
        {
            _extensions.Add(hash);
            _isMeantUnnamed |= CalledUnnamed.Contains(name);
        }
    }

    private static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters is [var first, ..] && first.Modifiers.Any(SyntaxKind.ThisKeyword) || IsInExtension(method);

    // A block whose syntax this version of the compiler's interface has no name for.
    private static bool IsInExtension(SyntaxNode member) =>
        member.Parent is TypeDeclarationSyntax
            and not (ClassDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax or RecordDeclarationSyntax);
}
