using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>The parts of a call, by its syntax.</summary>
internal static class CallSyntax
{
    /// <summary>The name that is called: <c>c</c> of <c>a.b.c()</c>.</summary>
    public static SimpleNameSyntax? Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    /// <summary>The expression on which the call is made: <c>a.b</c> of <c>a.b.c()</c> and of <c>a.b?.c()</c>.</summary>
    public static ExpressionSyntax? Receiver(InvocationExpressionSyntax call)
    {
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax access:
                return access.Expression;
            case MemberBindingExpressionSyntax:
                foreach (var ancestor in call.Ancestors())
                {
                    if (ancestor is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull.Span.Contains(call.Span))
                    {
                        return conditional.Expression;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>The argument for the parameter <paramref name="name"/> at <paramref name="position"/>; null when it is left out.</summary>
    public static ExpressionSyntax? Argument(SeparatedSyntaxList<ArgumentSyntax> arguments, string name, int position)
    {
        foreach (var argument in arguments)
        {
            if (argument.NameColon?.Name.Identifier.ValueText == name)
            {
                return argument.Expression;
            }
        }

        return position >= 0 && position < arguments.Count && arguments[position].NameColon is null ? arguments[position].Expression : null;
    }

    /// <summary>
    /// Whether a call on <paramref name="receiver"/> is an extension method of the framework in its static form:
    /// <c>EndpointRouteBuilderExtensions.MapGet(app, …)</c>. The builder is its first argument then.
    /// </summary>
    public static bool IsStaticForm(ExpressionSyntax? receiver) => receiver switch
    {
        IdentifierNameSyntax name => IsExtensions(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => IsExtensions(access.Name.Identifier.ValueText),
        _ => false,
    };

    // Also those of its neighbours, such as FallbackEndpointRouteBuilderExtensions.
    private static bool IsExtensions(string type) => type.EndsWith(Extensions, StringComparison.Ordinal);

    private static readonly string Extensions = KnownTypes.SimpleName(KnownTypes.EndpointRouteBuilderExtensions);
}
