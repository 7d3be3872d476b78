using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.Controllers;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery;

/// <summary>
/// Where code outside of declarations writes HTTP methods: lists that are mapped, and what attributes are given. Of all
/// these, only the texts that <paramref name="isOfInterest"/> selects are bound to what they are for.
/// </summary>
/// <param name="isOfInterest">Whether a method that is spelled so matters.</param>
internal sealed class WrittenMethods(SemanticModel model, Func<string, bool> isOfInterest, CancellationToken cancellationToken)
{
    /// <summary>The methods of interest in the list of a <c>MapMethods</c> call.</summary>
    public IEnumerable<(ExpressionSyntax Expression, string Method)> OfCall(InvocationExpressionSyntax call)
    {
        if (CallSyntax.Name(call)?.Identifier.ValueText != MapNames.MapMethods)
        {
            return [];
        }

        var position = CallSyntax.IsStaticForm(CallSyntax.Receiver(call)) ? 2 : 1;
        var list = CallSyntax.Argument(call.ArgumentList.Arguments, MapNames.MethodsParameter, position);
        var methods = Listed(list);
        return methods.Count > 0
            && IsFirstUse(list!)
            && Symbol(call)?.ContainingType.Is(KnownTypes.EndpointRouteBuilderExtensions) == true
                ? methods
                : [];
    }

    /// <summary>
    /// The methods of interest in <c>[AcceptVerbs]</c>, in <c>[ServerMethods]</c>, and in an attribute of the app's own that
    /// hands them on to <c>HttpMethodAttribute</c>.
    /// </summary>
    public IEnumerable<(ExpressionSyntax Expression, string Method)> OfAttribute(AttributeSyntax attribute)
    {
        if (attribute.ArgumentList is not { Arguments: { Count: > 0 } arguments }
            || attribute.Parent?.Parent is not (MethodDeclarationSyntax or TypeDeclarationSyntax or CompilationUnitSyntax)
            || FrameworkAttributes.IsRouteName(attribute.Name))
        {
            return [];
        }

        var methods = arguments.Where(static argument => argument.NameEquals is null)
            .SelectMany(argument => OfInterest(MethodLists.Written(argument.Expression) ?? [argument.Expression]))
            .ToList();
        return methods.Count == 0 || Symbol(attribute) is not { ContainingType: { } type } ? []
            : type.Is(KnownTypes.AcceptVerbsAttribute) || type.Is(KnownTypes.ServerMethodsAttribute) ? methods
            : type.IsOrDerivesFrom(KnownTypes.HttpMethodAttribute) && !FrameworkAttributes.IsKnown(type) ? HandedOn(attribute, type, methods)
            : [];
    }

    /// <summary>The methods of interest that a constructor of an attribute hands to <c>HttpMethodAttribute</c>.</summary>
    /// <param name="initializer">A <c>: base(…)</c>, or the base class with its arguments.</param>
    /// <param name="arguments">Its arguments.</param>
    public IEnumerable<(ExpressionSyntax Expression, string Method)> OfBaseConstructor(SyntaxNode initializer, ArgumentListSyntax arguments)
    {
        var list = CallSyntax.Argument(arguments.Arguments, MapNames.MethodsParameter, 0);
        var methods = Listed(list);
        return methods.Count > 0
            && IsFirstUse(list!)
            && Symbol(initializer)?.ContainingType.Is(KnownTypes.HttpMethodAttribute) == true
                ? methods
                : [];
    }

    // Which of the arguments are methods, only the constructors of the attribute tell.
    private IEnumerable<(ExpressionSyntax Expression, string Method)> HandedOn(
        AttributeSyntax attribute, INamedTypeSymbol type, List<(ExpressionSyntax Expression, string Method)> arguments) =>
        DeclaredAttributes.Of(attribute, model, cancellationToken) is { } data
        && type.Interface(KnownTypes.ActionHttpMethodProvider) is { } provider
        && new AttributeValues(data, model.Compilation, cancellationToken).Property(provider, FrameworkAttributes.HttpMethods)
            is { HasValue: true, Value: string?[] methods }
                ? arguments.Where(argument => methods.Contains(argument.Method, StringComparer.Ordinal))
                : [];

    // What is written in a list: in place, or where a field or local of this file is declared with it.
    private List<(ExpressionSyntax Expression, string Method)> Listed(ExpressionSyntax? list)
    {
        if (list is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        {
            var symbol = model.GetSymbolInfo(list, cancellationToken).Symbol;
            list = symbol is { Kind: SymbolKind.Field or SymbolKind.Local, DeclaringSyntaxReferences: [var reference] }
                && reference.SyntaxTree == list.SyntaxTree
                    ? (reference.GetSyntax(cancellationToken) as VariableDeclaratorSyntax)?.Initializer?.Value
                    : null;
        }

        return OfInterest(MethodLists.Written(list) ?? []).ToList();
    }

    private IEnumerable<(ExpressionSyntax Expression, string Method)> OfInterest(IEnumerable<ExpressionSyntax?> expressions)
    {
        foreach (var expression in expressions)
        {
            var text = expression is LiteralExpressionSyntax literal ? literal.Token.Value
                : expression is null ? null
                : model.GetConstantValue(expression, cancellationToken).Value;
            if (text is string method && isOfInterest(method))
            {
                yield return (expression!, method);
            }
        }
    }

    // A list that has a name may be mapped more than once, but is written once.
    private static bool IsFirstUse(ExpressionSyntax list)
    {
        var name = list.ToString();
        return list is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            || list.SyntaxTree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>()
                .First(use => use.Parent is ArgumentSyntax && use.RawKind == list.RawKind && use.ToString() == name) == list;
    }

    private IMethodSymbol? Symbol(SyntaxNode node) => model.GetSymbolInfo(node, cancellationToken).Symbol as IMethodSymbol;
}
