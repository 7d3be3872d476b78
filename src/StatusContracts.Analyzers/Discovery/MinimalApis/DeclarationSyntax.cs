using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Model.MinimalApis;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>The declarations of stubs and refusals, read from the syntax of attributes, conventions and metadata objects.</summary>
internal static class DeclarationSyntax
{
    /// <summary>Whether a call of that name, on the builder of an endpoint or group, declares something.</summary>
    public static bool IsConvention(string name) =>
        name is MapNames.NotImplementedYet or MapNames.MethodNotAllowed or MapNames.WithMetadata;

    /// <summary>What a convention declares.</summary>
    /// <param name="first">The place of the first argument after the builder.</param>
    public static IEnumerable<BuilderUse> OfConvention(string name, InvocationExpressionSyntax call, int first, MemberScope scope)
    {
        var arguments = call.ArgumentList.Arguments;
        switch (name)
        {
            case MapNames.NotImplementedYet:
                return [Planned(Text("feature", 0), Text("plannedFor", 1), Text("documentation", 2), Text("alternative", 3), Text("detail", 4))];
            case MapNames.MethodNotAllowed:
                return [Refused(Text("method", 0), Text("reason", 1), Text("alternative", 2), Text("documentation", 3))];
            default:
                return arguments.Skip(first).SelectMany(argument => OfMetadata(argument.Expression, scope));
        }

        ConstantText Text(string parameter, int position) =>
            Optional(CallSyntax.Argument(arguments, parameter, first + position), scope);
    }

    /// <summary>What the attributes of a lambda or local function declare.</summary>
    public static IEnumerable<BuilderUse> OfAttributes(SyntaxList<AttributeListSyntax> lists, MemberScope scope)
    {
        foreach (var list in lists)
        {
            if (list.Target is { Identifier.ValueText: not "method" })
            {
                continue;
            }

            foreach (var attribute in list.Attributes)
            {
                var type = scope.LookupAttribute(attribute.Name);
                if (type is not null && Of(type, (name, parameter, position) => Argument(attribute, name, parameter, position), scope) is { } declared)
                {
                    yield return declared;
                }
            }
        }
    }

    /// <summary>What the attributes of a compiled or declared method declare.</summary>
    public static IEnumerable<BuilderUse> OfAttributes(IMethodSymbol method)
    {
        var isPlanned = false;
        for (var declaring = method; declaring is not null; declaring = declaring.OverriddenMethod)
        {
            foreach (var attribute in declaring.GetAttributes())
            {
                if (attribute.AttributeClass.Is(KnownTypes.NotImplementedYetAttribute) && !isPlanned)
                {
                    isPlanned = true;
                    yield return Planned(Value(attribute, 0), Value(attribute, "PlannedFor"), Value(attribute, "Documentation"), Value(attribute, "Alternative"), Value(attribute, "Detail"));
                }
                else if (attribute.AttributeClass.Is(KnownTypes.MethodNotAllowedAttribute))
                {
                    yield return Refused(Value(attribute, 0), Value(attribute, 1), Value(attribute, "Alternative"), Value(attribute, "Documentation"));
                }
            }
        }
    }

    private static IEnumerable<BuilderUse> OfMetadata(ExpressionSyntax item, MemberScope scope)
    {
        switch (item)
        {
            case LiteralExpressionSyntax or AnonymousFunctionExpressionSyntax or TypeOfExpressionSyntax:
                return [];
            case ObjectCreationExpressionSyntax creation when scope.LookupType(creation.Type) is { } type:
                return Of(type, (name, parameter, position) => Argument(creation, name, parameter, position), scope) is { } declared ? [declared] : [];
            default:
                var isOther = scope.Model.GetTypeInfo(item, scope.CancellationToken).Type is INamedTypeSymbol { IsSealed: true } other
                    && !other.Is(KnownTypes.NotImplementedYetAttribute)
                    && !other.Is(KnownTypes.MethodNotAllowedAttribute);
                return isOther ? [] : [BuilderUse.Unreadable.Instance];
        }
    }

    // An argument by the name of its property, or else by that of the constructor's parameter and its place.
    private delegate ExpressionSyntax? FindArgument(string? property, string? parameter, int position);

    private static BuilderUse? Of(ITypeSymbol type, FindArgument find, MemberScope scope)
    {
        if (type.Is(KnownTypes.NotImplementedYetAttribute))
        {
            return Planned(Constructor("feature", 0), Property("PlannedFor"), Property("Documentation"), Property("Alternative"), Property("Detail"));
        }

        return type.Is(KnownTypes.MethodNotAllowedAttribute)
            ? Refused(Constructor("method", 0), Constructor("reason", 1), Property("Alternative"), Property("Documentation"))
            : null;

        ConstantText Constructor(string name, int position) => Optional(find(null, name, position), scope);

        ConstantText Property(string name) => Optional(find(name, null, -1), scope);
    }

    private static ExpressionSyntax? Argument(AttributeSyntax attribute, string? property, string? parameter, int position)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (property is not null
                ? argument.NameEquals?.Name.Identifier.ValueText == property
                : argument.NameColon is { } colon ? colon.Name.Identifier.ValueText == parameter : argument.NameEquals is null && i == position)
            {
                return argument.Expression;
            }
        }

        return null;
    }

    private static ExpressionSyntax? Argument(ObjectCreationExpressionSyntax creation, string? property, string? parameter, int position)
    {
        if (parameter is not null)
        {
            return CallSyntax.Argument(creation.ArgumentList?.Arguments ?? default, parameter, position);
        }

        foreach (var expression in creation.Initializer?.Expressions ?? default)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var value } && name.Identifier.ValueText == property)
            {
                return value;
            }
        }

        return null;
    }

    private static ConstantText Optional(ExpressionSyntax? expression, MemberScope scope) =>
        expression is null ? new(null) : ConstantTexts.Read(expression, scope);

    private static ConstantText Value(AttributeData attribute, int position) =>
        position < attribute.ConstructorArguments.Length ? Value(attribute.ConstructorArguments[position]) : default;

    private static ConstantText Value(AttributeData attribute, string property)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == property)
            {
                return Value(argument.Value);
            }
        }

        return new(null);
    }

    private static ConstantText Value(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Primitive && constant.Value is null or string ? new((string?)constant.Value) : default;

    private static BuilderUse Planned(ConstantText feature, ConstantText plannedFor, ConstantText documentation, ConstantText alternative, ConstantText detail) =>
        IsText(feature) && plannedFor.IsKnown && documentation.IsKnown && alternative.IsKnown && detail.IsKnown
            ? new BuilderUse.Planned(new(feature.Value!, plannedFor.Value, documentation.Value, alternative.Value, detail.Value))
            : BuilderUse.Unreadable.Instance;

    private static BuilderUse Refused(ConstantText method, ConstantText reason, ConstantText alternative, ConstantText documentation) =>
        IsText(method) && IsText(reason) && HttpVerb.IsToken(method.Value!) && alternative.IsKnown && documentation.IsKnown
            ? new BuilderUse.Refused(new(method.Value!, reason.Value!, alternative.Value, documentation.Value))
            : BuilderUse.Unreadable.Instance;

    // The declarations refuse anything else with an exception.
    private static bool IsText(ConstantText text) => text.IsKnown && !string.IsNullOrWhiteSpace(text.Value);
}
