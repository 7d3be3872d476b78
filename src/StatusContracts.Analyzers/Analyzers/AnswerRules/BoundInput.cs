using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Model.Routes;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>
/// What a request brings to a handler: its bound parameters, and what is looked up with them. A value of the route itself
/// names the resource, and one resource may lack a method that its neighbour has: it only counts where something is looked
/// up with it.
/// </summary>
internal sealed class BoundInput
{
    private readonly HashSet<ISymbol> _bound = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _ofRoute = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _lookedUp = new(SymbolEqualityComparer.Default);

    public BoundInput(AnswerInQuestion question)
    {
        var routes = question.Endpoints
            .Select(static site => site.Endpoint.Pattern is { } pattern ? RouteTemplate.Parse(pattern) : null)
            .ToList();
        foreach (var parameter in question.Function.Symbol.Parameters)
        {
            if (IsBound(parameter))
            {
                _bound.Add(parameter);
                if (routes.Exists(route => route is null || Names(route).Contains(parameter.Name, StringComparer.OrdinalIgnoreCase)))
                {
                    _ofRoute.Add(parameter);
                }
            }
        }

        // In the order of the source: a local is made of what stands before it.
        foreach (var operation in question.Function.Operations())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { Value: var value } && IsLookUp(value):
                    _lookedUp.Add(declarator.Symbol);
                    break;
                case IInvocationOperation call when IsLookUp(call):
                    foreach (var made in call.Arguments.SelectMany(static argument => argument.Value.DescendantsAndSelf()).OfType<IDeclarationExpressionOperation>())
                    {
                        _lookedUp.UnionWith(made.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Select(static local => local.Local));
                    }

                    break;
            }
        }
    }

    /// <summary>Whether <paramref name="operation"/>, part of a condition, is such input.</summary>
    public bool IsRead(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => _lookedUp.Contains(local.Local),
        IParameterReferenceOperation parameter => _bound.Contains(parameter.Parameter) && !_ofRoute.Contains(parameter.Parameter),
        IInvocationOperation => IsLookUp(operation),
        _ => false,
    };

    // Calls of the program or of libraries that are given the input, not comparisons and conversions of the platform.
    private bool IsLookUp(IOperation value) => value.DescendantsAndSelf().Any(part =>
        part is ILocalReferenceOperation local && _lookedUp.Contains(local.Local)
        || part is IParameterReferenceOperation parameter && _bound.Contains(parameter.Parameter)
            && (!_ofRoute.Contains(parameter.Parameter) || part.Ancestors().TakeWhile(ancestor => ancestor != value.Parent).Any(IsAskingSomebody)));

    private static bool IsAskingSomebody(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: var method }
        && (method.ContainingNamespace?.ToDisplayString() is not { } space
            || !(space == nameof(System) || space.StartsWith("System.", StringComparison.Ordinal))
            || method.ContainingType.Name is "Queryable" or "Enumerable");

    private static IEnumerable<string> Names(RouteTemplate route) =>
        route.Segments.SelectMany(static segment => segment.Parts).OfType<RouteParameter>().Select(static parameter => parameter.Name);

    private static bool IsBound(IParameterSymbol parameter)
    {
        if (parameter.GetAttributes().Any(static attribute => attribute.AttributeClass is { } type
            && (type.IsOrImplements(KnownTypes.ServiceMetadata) || type.IsOrDerivesFrom(KnownTypes.FromKeyedServicesAttribute))))
        {
            return false;
        }

        if (parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.IsOrImplements(KnownTypes.BindingSourceMetadata) == true))
        {
            return true;
        }

        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        return type.TypeKind == TypeKind.Enum
            || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_DateTime
            || type.IsValueType && type.ContainingNamespace is { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } && type.Name != nameof(CancellationToken)
            || IsPlainData(type);
    }

    // A class of the program's own with values to set and no base: what a body is read into, and no service.
    private static bool IsPlainData(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, BaseType.SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
        && type.Locations.Any(static location => location.IsInSource)
        && type.GetMembers().OfType<IPropertySymbol>().Any(static property => property.SetMethod is { DeclaredAccessibility: Accessibility.Public });
}
