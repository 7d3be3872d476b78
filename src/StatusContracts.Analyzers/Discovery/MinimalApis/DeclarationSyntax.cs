using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Model.MinimalApis;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>The declarations of stubs and refusals, read from the syntax of attributes, conventions and metadata objects.</summary>
internal static class DeclarationSyntax
{
    /// <summary>What a convention declares.</summary>
    /// <param name="first">The place of the first argument after the builder.</param>
    public static IEnumerable<BuilderUse> OfConvention(string name, InvocationExpressionSyntax call, int first, MemberScope scope)
    {
        var arguments = call.ArgumentList.Arguments;
        switch (name)
        {
            case MapNames.NotImplementedYet:
                return
                [
                    Planned(
                        Text("feature", 0), Text("plannedFor", 1), Text("documentation", 2), Text("alternative", 3), Text("detail", 4), Text("until", 5)),
                ];
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
                    && !Declarations.IsStub(other)
                    && !Declarations.IsRefusal(other)
                    && !other.IsOrImplements(KnownTypes.HttpMethodMetadata);
                return isOther ? [] : [BuilderUse.Unreadable.Instance];
        }
    }

    // An argument by the name of its property, or else by that of the constructor's parameter and its place.
    private delegate ExpressionSyntax? FindArgument(string? property, string? parameter, int position);

    private static BuilderUse? Of(ITypeSymbol type, FindArgument find, MemberScope scope)
    {
        if (Declarations.IsStub(type))
        {
            return Planned(
                Constructor("feature", 0),
                Property(nameof(StubFacts.PlannedFor)),
                Property(nameof(StubFacts.Documentation)),
                Property(nameof(StubFacts.Alternative)),
                Property(nameof(StubFacts.Detail)),
                Property(nameof(StubFacts.Until)));
        }

        // It changes what the endpoint takes.
        if (type.IsOrImplements(KnownTypes.HttpMethodMetadata))
        {
            return BuilderUse.Unreadable.Instance;
        }

        return Declarations.IsRefusal(type)
            ? Refused(
                Constructor("method", 0),
                Constructor("reason", 1),
                Property(nameof(RefusalFacts.Alternative)),
                Property(nameof(RefusalFacts.Documentation)))
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

    private static BuilderUse Planned(
        ConstantText feature, ConstantText plannedFor, ConstantText documentation, ConstantText alternative, ConstantText detail, ConstantText until) =>
        feature.IsKnown && plannedFor.IsKnown && documentation.IsKnown && alternative.IsKnown && detail.IsKnown && until.IsKnown
        && Declarations.Stub(feature.Value, plannedFor.Value, documentation.Value, alternative.Value, detail.Value, until.Value) is { } stub
            ? new BuilderUse.Planned(stub)
            : BuilderUse.Unreadable.Instance;

    private static BuilderUse Refused(
        ConstantText method, ConstantText reason, ConstantText alternative, ConstantText documentation) =>
        method.IsKnown && reason.IsKnown && alternative.IsKnown && documentation.IsKnown
        && Declarations.Refusal(method.Value, reason.Value, alternative.Value, documentation.Value) is { } refusal
            ? new BuilderUse.Refused(refusal)
            : BuilderUse.Unreadable.Instance;
}
