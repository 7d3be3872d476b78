using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>
/// The names of one member: what is declared inside is found by syntax, what is declared outside by name look-up. Neither
/// binds a statement, which is what reading code costs (lambdas are bound with the statement around them).
/// </summary>
internal sealed partial class MemberScope
{
    private readonly Dictionary<string, List<(SyntaxNode Declaration, SyntaxNode Scope)>> _declarations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IdentifierNameSyntax>> _uses = new(StringComparer.Ordinal);
    private readonly int _position;
    private string? _id;

    public MemberScope(SemanticModel model, SyntaxNode member, CancellationToken cancellationToken)
    {
        Model = model;
        Member = member;
        CancellationToken = cancellationToken;
        Symbol = member is CompilationUnitSyntax or BaseFieldDeclarationSyntax ? null : model.GetDeclaredSymbol(member, cancellationToken);
        _position = Body(member)?.SpanStart ?? member.SpanStart;
        foreach (var node in Nodes(member))
        {
            Index(node);
            IndexExit(node);
        }
    }

    public SemanticModel Model { get; }

    public SyntaxNode Member { get; }

    public CancellationToken CancellationToken { get; }

    public ISymbol? Symbol { get; }

    /// <summary>The calls and object creations, in the order of the source.</summary>
    public List<ExpressionSyntax> Calls { get; } = [];

    public List<LocalFunctionStatementSyntax> LocalFunctions { get; } = [];

    /// <summary>What is returned: of <c>return</c>, and of an arrow body.</summary>
    public List<ExpressionSyntax> Returns { get; } = [];

    public string Id => _id ??= Symbol is { } symbol ? IdOf(symbol) : "";

    public static string IdOf(ISymbol symbol)
    {
        symbol = symbol is IMethodSymbol { PartialDefinitionPart: { } definition } ? definition : symbol;
        return symbol.OriginalDefinition.GetDocumentationCommentId() ?? symbol.OriginalDefinition.ToDisplayString();
    }

    /// <summary>The id of a function of this member: a method has its documentation comment id, a local function a place in it.</summary>
    public string IdOf(LocalFunctionStatementSyntax function) => $"{Id}/{function.Identifier.ValueText}@{LocalFunctions.IndexOf(function)}";

    /// <summary>
    /// What <paramref name="name"/> means at <paramref name="at"/>, if it is declared in this member: a variable
    /// declarator, parameter, local function, or another node that names a local.
    /// </summary>
    public SyntaxNode? Find(string name, SyntaxNode at)
    {
        SyntaxNode? innermost = null;
        var start = -1;
        if (_declarations.TryGetValue(name, out var candidates))
        {
            foreach (var (declaration, scope) in candidates)
            {
                if (scope.SpanStart >= start && scope.Span.Contains(at.Span))
                {
                    (innermost, start) = (declaration, scope.SpanStart);
                }
            }
        }

        return innermost;
    }

    /// <summary>Each place that names <paramref name="declaration"/>, in the order of the source.</summary>
    public IEnumerable<IdentifierNameSyntax> Uses(SyntaxNode declaration, string name) =>
        _uses.TryGetValue(name, out var uses) ? uses.Where(use => Find(name, use) == declaration) : [];

    /// <summary>Whether a variable may hold another value than it was declared with.</summary>
    public bool IsReassigned(SyntaxNode declaration, string name) =>
        Uses(declaration, name).Any(static use => use.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == use,
            ArgumentSyntax argument => argument.RefKindKeyword.RawKind != 0 || argument.Parent is TupleExpressionSyntax,
            RefExpressionSyntax => true,
            _ => false,
        });

    /// <summary>The function around <paramref name="node"/>: a lambda, a local function, or the member.</summary>
    public SyntaxNode FunctionAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor =>
            ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax || ancestor == Member) ?? Member;

    // The handlers of endpoints map nothing: what stands in them is neither read nor bound.
    private static IEnumerable<SyntaxNode> Nodes(SyntaxNode member)
    {
        IEnumerable<SyntaxNode> roots = member is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>() : [member];
        return roots.SelectMany(static root => root.DescendantNodesAndSelf(static node =>
            !(node is AnonymousFunctionExpressionSyntax lambda && MapNames.IsHandler(lambda))));
    }

    private static SyntaxNode? Body(SyntaxNode member) => member switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().FirstOrDefault(),
        _ => null,
    };

    private void Index(SyntaxNode node)
    {
        switch (node)
        {
            case IdentifierNameSyntax name:
                Add(_uses, name.Identifier.ValueText, name);
                break;
            case InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax:
                Calls.Add((ExpressionSyntax)node);
                break;
            case ReturnStatementSyntax { Expression: { } returned }:
                Returns.Add(returned);
                break;
            case ArrowExpressionClauseSyntax arrow:
                Returns.Add(arrow.Expression);
                break;
            case LocalFunctionStatementSyntax function:
                LocalFunctions.Add(function);
                Declare(function.Identifier, function, ScopeOf(function));
                break;
            case VariableDeclaratorSyntax variable:
                Declare(variable.Identifier, variable, ScopeOf(variable));
                break;
            case ParameterSyntax parameter:
                Declare(parameter.Identifier, parameter, parameter.Parent is ParameterListSyntax { Parent: { } owner } ? owner : parameter.Parent!);
                break;
            case SingleVariableDesignationSyntax designation:
                Declare(designation.Identifier, designation, ScopeOf(designation));
                break;
            case ForEachStatementSyntax loop:
                Declare(loop.Identifier, loop, loop);
                break;
            case CatchDeclarationSyntax caught:
                Declare(caught.Identifier, caught, caught.Parent!);
                break;
        }
    }

    private SyntaxNode ScopeOf(SyntaxNode declaration) =>
        declaration.Ancestors().FirstOrDefault(static ancestor =>
            ancestor is BlockSyntax or SwitchSectionSyntax or ForStatementSyntax or UsingStatementSyntax or FixedStatementSyntax
                or AnonymousFunctionExpressionSyntax or CompilationUnitSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax)
        ?? Member;

    private void Declare(SyntaxToken name, SyntaxNode declaration, SyntaxNode scope)
    {
        if (name.ValueText.Length > 0)
        {
            Add(_declarations, name.ValueText, (declaration, scope));
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> index, string key, T value)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        list.Add(value);
    }
}
