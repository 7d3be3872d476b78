using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery;

/// <summary>
/// Finds where a compilation declares stubs and refusals. A name tells by syntax what is worth binding; what does not
/// compile is not read.
/// </summary>
internal sealed class DeclarationUses
{
    // What a convention is called on, where it is called in its static form: no argument of the declaration.
    private const string BuilderParameter = "builder";

    private static readonly ConditionalWeakTable<Compilation, DeclarationUses> Known = new();

    private readonly DeclarationNames _names;

    // Several analyzers come to each declaration.
    private readonly ConcurrentDictionary<SyntaxNode, DeclarationUse?> _read = new();

    private DeclarationUses(Compilation compilation) => _names = new(compilation);

    /// <summary>The syntax that may be a declaration, beside <see cref="SyntaxKind.Attribute"/>.</summary>
    public static ImmutableArray<SyntaxKind> CallKinds { get; } =
        [SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression];

    /// <summary>The reader of one compilation; null when that cannot declare anything, because it lacks the runtime library.</summary>
    public static DeclarationUses? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownTypes.NotImplementedYetAttribute) is null
            ? null
            : Known.GetValue(compilation, static compilation => new(compilation));

    /// <summary>The declaration that <paramref name="node"/> is; null when it is none.</summary>
    public DeclarationUse? Read(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!MayDeclare(node))
        {
            return null;
        }

        if (!_read.TryGetValue(node, out var use))
        {
            use = node switch
            {
                AttributeSyntax attribute => OfAttribute(attribute, model, cancellationToken),
                InvocationExpressionSyntax call => OfConvention(call, model, cancellationToken),
                ObjectCreationExpressionSyntax creation => OfMetadata(creation, model, cancellationToken),
                _ => null,
            };
            use = _read.GetOrAdd(node, use);
        }

        return use;
    }

    /// <summary>The first declaration of a program, by the paths of its files; null when it declares nothing.</summary>
    public DeclarationUse? First(Compilation compilation, CancellationToken cancellationToken)
    {
        // Files come in any order.
        foreach (var tree in compilation.SyntaxTrees.OrderBy(static tree => tree.FilePath, StringComparer.Ordinal))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Read(node, model, cancellationToken) is { } use)
                {
                    return use;
                }
            }
        }

        return null;
    }

    private bool MayDeclare(SyntaxNode node) => node switch
    {
        AttributeSyntax attribute => _names.IsAttribute(attribute.Name),
        InvocationExpressionSyntax call => CallSyntax.Name(call) is { } name && DeclarationNames.IsConvention(name.Identifier.ValueText),
        ObjectCreationExpressionSyntax creation => _names.IsAttribute(creation.Type),
        _ => false,
    };

    private static DeclarationUse? OfAttribute(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if ((InnerAttributes.Constructor(attribute, model.Compilation) ?? Constructor(attribute, model, cancellationToken)) is not { } constructor
            || attribute.Parent?.Parent is not { } owner)
        {
            return null;
        }

        var compilation = model.Compilation;
        Func<ISymbol?> symbol = owner is AnonymousFunctionExpressionSyntax
            ? () => compilation.GetSemanticModel(owner.SyntaxTree).GetSymbolInfo(owner).Symbol
            : () => compilation.GetSemanticModel(owner.SyntaxTree).GetDeclaredSymbol(owner);
        var arguments = (attribute.ArgumentList?.Arguments ?? default).Select((argument, index) => Argument(
            argument.NameEquals?.Name ?? argument.NameColon?.Name, argument.Expression, constructor, index));
        return Use(constructor, DeclarationForm.Attribute, attribute, symbol, arguments, model, cancellationToken);
    }

    private static DeclarationUse? OfMetadata(ObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Constructor(creation, model, cancellationToken) is not { } constructor)
        {
            return null;
        }

        var arguments = Arguments(creation.ArgumentList, constructor);
        var properties = (creation.Initializer?.Expressions ?? default)
            .OfType<AssignmentExpressionSyntax>()
            .Select(assignment => Argument(assignment.Left as IdentifierNameSyntax, assignment.Right, constructor, index: -1));
        return Use(constructor, DeclarationForm.Metadata, creation, () => constructor, arguments.Concat(properties), model, cancellationToken);
    }

    private static DeclarationUse? OfConvention(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
        && method.ContainingType.Is(KnownTypes.StatusContractConventions)
            ? Use(method, DeclarationForm.Convention, call, () => method, Arguments(call.ArgumentList, method), model, cancellationToken)
            : null;

    private static IMethodSymbol? Constructor(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        Bound(node, model, cancellationToken) is { MethodKind: MethodKind.Constructor } constructor
        && (Declarations.IsStub(constructor.ContainingType) || Declarations.IsRefusal(constructor.ContainingType))
            ? constructor
            : null;

    // The compiler keeps the attributes of a symbol; asked for the syntax, it would bind them again.
    private static IMethodSymbol? Bound(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        (node is AttributeSyntax attribute ? DeclaredAttributes.Of(attribute, model, cancellationToken)?.AttributeConstructor : null)
            ?? model.GetSymbolInfo(node, cancellationToken).Symbol as IMethodSymbol;

    private static IEnumerable<(string Name, ExpressionSyntax Expression)?> Arguments(ArgumentListSyntax? list, IMethodSymbol method) =>
        (list?.Arguments ?? default).Select((argument, index) => Argument(argument.NameColon?.Name, argument.Expression, method, index));

    // Of a method that is called on the builder, the parameters are those after it.
    private static (string Name, ExpressionSyntax Expression)? Argument(
        IdentifierNameSyntax? name, ExpressionSyntax expression, IMethodSymbol method, int index) =>
        name is not null ? (name.Identifier.ValueText, expression)
        : index >= 0 && index < method.Parameters.Length ? (method.Parameters[index].Name, expression)
        : null;

    private static DeclarationUse Use(
        IMethodSymbol method,
        DeclarationForm form,
        SyntaxNode syntax,
        Func<ISymbol?> symbol,
        IEnumerable<(string Name, ExpressionSyntax Expression)?> arguments,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        var isStub = Declarations.IsStub(method.ContainingType) || method.Name == MapNames.NotImplementedYet;
        return new(isStub, form, syntax, symbol, [.. arguments
            .Where(static argument => argument is not null && argument.Value.Name != BuilderParameter)
            .Select(argument => new DeclarationArgument(argument!.Value.Name, argument.Value.Expression, Text(argument.Value.Expression)))]);

        ConstantText Text(ExpressionSyntax expression) =>
            expression.IsKind(SyntaxKind.StringLiteralExpression) ? new((string?)((LiteralExpressionSyntax)expression).Token.Value)
            : model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: null or string } constant
                ? new((string?)constant.Value)
                : default;
    }
}
