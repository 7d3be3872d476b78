using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery.Handlers;

/// <summary>Whether somebody else may write a header field that a function leaves out.</summary>
internal static class FieldWriters
{
    // Whoever hands the response on more often than this is not followed.
    private const int MostCalls = 3;

    // Every 405 asks, and a file is walked once for each field, whatever is typed elsewhere.
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, bool>> CentralOfFiles = new();

    /// <summary>
    /// Whether <paramref name="function"/>, or what it hands the response to before <paramref name="answer"/>, may write the
    /// field <paramref name="name"/>.
    /// </summary>
    public static bool May(HandlerFunction function, IOperation answer, string name, Compilation compilation, CancellationToken cancellationToken)
    {
        if (IsHandedOnBefore(answer, function)
            || HeaderWrites.MentionsOf(function, name).Any(mention => !IsOnAnotherWay(mention.Parent!, answer.Syntax)))
        {
            return true;
        }

        var read = new ReadMethods(MostCalls);
        return Calls(function).Any(operation =>
            !IsOnAnotherWay(operation.Syntax, answer.Syntax) && May(operation, name, 0, read, compilation, cancellationToken));
    }

    /// <summary>
    /// Whether the program writes the field for all endpoints: in middleware, in a filter, when the response starts. Told by
    /// the looks of it.
    /// </summary>
    public static bool IsCentral(string name, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = CentralOfFiles.GetOrCreateValue(tree);
            if (!known.TryGetValue(name, out var isCentral))
            {
                isCentral = known[name] = IsCentral(name, tree.GetRoot(cancellationToken));
            }

            if (isCentral)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCentral(string name, SyntaxNode root)
    {
        foreach (var token in root.DescendantTokens())
        {
            if (token.ValueText == name && token.RawKind is (int)SyntaxKind.IdentifierToken or (int)SyntaxKind.StringLiteralToken
                && token.Parent!.Ancestors().Any(IsCentral))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCentral(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => CallSyntax.Name(call)?.Identifier.ValueText
            is "Use" or "UseWhen" or "UseStatusCodePages" or "OnStarting" or "AddEndpointFilter" or "AddEndpointFilterFactory",
        TypeDeclarationSyntax type => type.BaseList?.Types.Any(static known => Ends(known.Type, "Filter") || Ends(known.Type, "FilterAttribute") || Ends(known.Type, "IMiddleware")) == true
            || type.Members.OfType<MethodDeclarationSyntax>().Any(static method => method.Identifier.ValueText is "Invoke" or "InvokeAsync"),
        _ => false,
    };

    private static bool Ends(TypeSyntax type, string end) => type.ToString().EndsWith(end, StringComparison.Ordinal);

    private static bool May(
        HandlerFunction function, string name, int calls, ReadMethods read, Compilation compilation, CancellationToken cancellationToken) =>
        HeaderWrites.Mentions(function, name)
        || Calls(function).Any(operation => May(operation, name, calls, read, compilation, cancellationToken));

    private static IEnumerable<IOperation> Calls(HandlerFunction function) =>
        function.Body.Descendants().Where(static operation => operation is IInvocationOperation or IObjectCreationOperation);

    private static bool May(
        IOperation operation, string name, int calls, ReadMethods read, Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return operation switch
        {
            IInvocationOperation call => May(call, name, calls, read, compilation, cancellationToken),
            IObjectCreationOperation creation => !IsFrameworks(creation.Type) && creation.Arguments.Any(IsResponse),
            _ => false,
        };
    }

    // In a block that ends with a return, and that the answer does not stand in.
    private static bool IsOnAnotherWay(SyntaxNode node, SyntaxNode answer) =>
        node.Ancestors()
            .TakeWhile(ancestor => !ancestor.Contains(answer))
            .Any(static ancestor => ancestor is BlockSyntax { Statements: var statements, Parent: IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or BlockSyntax }
                && statements.LastOrDefault() is ReturnStatementSyntax or ThrowStatementSyntax);

    private static bool May(
        IInvocationOperation call, string name, int calls, ReadMethods read, Compilation compilation, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod;
        if (IsFrameworks(method.ContainingType) || method.MethodKind is MethodKind.DelegateInvoke or MethodKind.LocalFunction)
        {
            // What next is called where is asked for itself; a local function is read with what it stands in.
            return false;
        }

        if (read.IsNear(calls)
            && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)
            && HandlerFunction.Of(method.OriginalDefinition, compilation, cancellationToken) is { } function)
        {
            return read.Add(function.Symbol, calls) && May(function, name, calls + 1, read, compilation, cancellationToken);
        }

        return call.Arguments.Any(IsResponse) || call.Instance is IInstanceReferenceOperation;
    }

    // Middleware that asks the next one first finds what that wrote; a branch that then returns is another way.
    private static bool IsHandedOnBefore(IOperation answer, HandlerFunction function)
    {
        for (var node = answer.Syntax; node is not null && node != function.Syntax; node = node.Parent)
        {
            if (node is not StatementSyntax statement || statement.Parent is not BlockSyntax block)
            {
                continue;
            }

            foreach (var earlier in block.Statements.TakeWhile(other => other != statement))
            {
                if (!earlier.DescendantNodes().Any(static inner => inner is ReturnStatementSyntax)
                    && function.Body.Descendants().Any(operation => operation is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call
                        && call.Arguments.Any(IsResponse) && operation.IsIn(earlier)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsResponse(IArgumentOperation argument) =>
        argument.Value.Unconverted().Type is { } type
        && (type.IsOrDerivesFrom(KnownTypes.HttpContext) || type.IsOrDerivesFrom(KnownTypes.HttpResponse)
            || type.IsOrImplements(KnownTypes.HeaderDictionary) || type.IsOrDerivesFrom(KnownTypes.ControllerBase));

    private static bool IsFrameworks(ITypeSymbol? type) =>
        type?.ContainingAssembly?.Identity.Name is { } name
        && (name.StartsWith(KnownTypes.Assemblies.AspNetCorePrefix, StringComparison.Ordinal) || name.StartsWith("System.", StringComparison.Ordinal));
}
