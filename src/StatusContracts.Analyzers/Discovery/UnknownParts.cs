using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.Controllers;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery;

/// <summary>
/// What of an endpoint discovery cannot read where it is written: the arguments of a call that maps, and what an attribute
/// of the app's own says. Constants are told first, so that nothing else is asked of most endpoints.
/// </summary>
internal static class UnknownParts
{
    private const string Route = "route";
    private const string Methods = "methods";
    private const string Prefix = "prefix";

    /// <summary>The arguments of <paramref name="call"/> that cannot be read, each with the name of what it says.</summary>
    public static IEnumerable<(ExpressionSyntax Argument, string Part)> OfCall(
        InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = CallSyntax.Name(call)?.Identifier.ValueText ?? "";
        var isGroup = name == MapNames.MapGroup;
        if (!isGroup && (!MapNames.IsMap(name) || MapNames.IsFallback(name)))
        {
            return [];
        }

        var offset = CallSyntax.IsStaticForm(CallSyntax.Receiver(call)) ? 1 : 0;
        var pattern = CallSyntax.Argument(call.ArgumentList.Arguments, isGroup ? MapNames.PrefixParameter : MapNames.PatternParameter, offset);
        var list = name == MapNames.MapMethods ? CallSyntax.Argument(call.ArgumentList.Arguments, MapNames.MethodsParameter, offset + 1) : null;
        var asked = new[] { (Expression: pattern, Part: isGroup ? Prefix : Route), (Expression: list, Part: Methods) }
            .Where(part => part.Expression is not null && !IsConstant(part.Expression, model, cancellationToken))
            .ToList();
        if (asked.Count == 0
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || !method.ContainingType.Is(KnownTypes.EndpointRouteBuilderExtensions))
        {
            return [];
        }

        var scope = new MemberScope(model, Member(call), cancellationToken);
        return asked
            .Where(part => part.Part == Methods
                ? MethodLists.Read(part.Expression, scope) is null
                : ConstantTexts.Read(part.Expression, scope).Value is null)
            .Select(static part => (part.Expression!, part.Part));
    }

    /// <summary>What cannot be read of an attribute that routes; null when that is nothing.</summary>
    public static string? OfAttribute(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        // What takes constants alone is read.
        if (attribute.Parent?.Parent is not (MethodDeclarationSyntax or TypeDeclarationSyntax)
            || FrameworkAttributes.IsRouteName(attribute.Name)
            || model.GetTypeInfo(attribute, cancellationToken).Type is not INamedTypeSymbol type
            || FrameworkAttributes.IsKnown(type)
            || (type.Interface(KnownTypes.RouteTemplateProvider) ?? type.Interface(KnownTypes.ActionHttpMethodProvider)) is null
            || !IsOfController(attribute.Parent.Parent, model, cancellationToken)
            || DeclaredAttributes.Of(attribute, model, cancellationToken) is not { } data
            || ControllerRouteAttribute.Read(data, model.Compilation, cancellationToken) is not { } read)
        {
            return null;
        }

        return (read.Template.HasValue, read.Methods is not null) switch
        {
            (true, true) => null,
            (false, true) => Route,
            (true, false) => Methods,
            _ => $"{Route} and {Methods}",
        };
    }

    private static bool IsConstant(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression.IsKind(SyntaxKind.StringLiteralExpression)
        || (MethodLists.Written(expression) is { } elements
            ? elements.All(element => element is not null && IsConstant(element, model, cancellationToken))
            : model.GetConstantValue(expression, cancellationToken).HasValue);

    private static SyntaxNode Member(SyntaxNode call) => call.Ancestors().First(static ancestor =>
        ancestor is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax or CompilationUnitSyntax);

    private static bool IsOfController(SyntaxNode owner, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = model.GetDeclaredSymbol(owner, cancellationToken);
        return (symbol as INamedTypeSymbol ?? symbol?.ContainingType) is { } type && ControllerTypes.IsController(type);
    }
}
