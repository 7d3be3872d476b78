using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>What the name of a call says before anything is looked up.</summary>
internal static class MapNames
{
    private static readonly Dictionary<string, string> Methods = HttpVerb.Standard
        .Where(static verb => verb.Map is not null)
        .ToDictionary(static verb => verb.Map!, static verb => verb.Method, StringComparer.Ordinal);

    /// <summary>Whether a call of that name maps an endpoint, if it is the framework's.</summary>
    public static bool IsMap(string name) =>
        Methods.ContainsKey(name) || name is KnownTypes.MapAny or KnownTypes.MapMethods || IsFallback(name);

    public static bool IsFallback(string name) => name.StartsWith(KnownTypes.MapFallback, StringComparison.Ordinal);

    /// <summary>The HTTP method that the name itself says.</summary>
    public static string? Method(string name) => Methods.TryGetValue(name, out var method) ? method : null;

    /// <summary>Whether a name says that a member deals with minimal APIs: MapBooks does, by what such methods are called.</summary>
    public static bool IsTelling(string name) =>
        KnownTypes.BuilderNames.Contains(name)
        || (name.Length > 3 && char.IsUpper(name[3]) && name.StartsWith(KnownTypes.MapAny, StringComparison.Ordinal));

    /// <summary>The name that is called: <c>c</c> of <c>a.b.c()</c>.</summary>
    public static SimpleNameSyntax? Of(InvocationExpressionSyntax call) => call.Expression switch
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

    /// <summary>Whether <paramref name="lambda"/> stands where a mapping call takes its handler.</summary>
    public static bool IsHandler(AnonymousFunctionExpressionSyntax lambda)
    {
        // Map also opens branches of the middleware pipeline, and endpoints are mapped in those.
        return lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && Of(call) is { Identifier.ValueText: not KnownTypes.MapAny and var name }
            && IsMap(name);
    }

    public static EquatableArray<string> Canonical(IEnumerable<string> methods)
    {
        var distinct = new SortedSet<string>(methods.Select(static method => HttpVerb.Canonical(method) ?? method), StringComparer.Ordinal);
        return distinct.ToEquatableArray();
    }
}
