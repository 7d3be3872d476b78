using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>The function of the app that a call runs.</summary>
/// <param name="Id">As in <see cref="MemberScope"/>.</param>
/// <param name="Symbol">Its definition, never reduced; null for a local function.</param>
/// <param name="Function">The local function, if it is one.</param>
/// <param name="IsReduced">Whether the receiver of the call is its first argument.</param>
internal sealed record CallTarget(string Id, IMethodSymbol? Symbol, LocalFunctionStatementSyntax? Function, bool IsReduced)
{
    /// <summary>Whether the compiler leaves out calls of it where a symbol is not defined.</summary>
    public bool IsConditional => Symbol?.GetAttributes().Any(static attribute => attribute.AttributeClass.Is(KnownTypes.ConditionalAttribute)) == true;

    /// <summary>The parameter that the argument at <paramref name="index"/> goes to; -1 when there is none.</summary>
    public int Ordinal(ArgumentSyntax argument, int index)
    {
        var names = Function is null
            ? Symbol!.Parameters.Select(static parameter => parameter.Name)
            : Function.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText);
        if (argument.NameColon is { Name.Identifier.ValueText: var name })
        {
            return names.TakeWhile(parameter => parameter != name).Count();
        }

        var last = names.Count() - 1;
        return Math.Min(IsReduced ? index + 1 : index, last);
    }

    /// <summary>The arguments with their parameters, the receiver of an extension method included.</summary>
    public IEnumerable<(int Ordinal, ExpressionSyntax Value)> Arguments(ExpressionSyntax call)
    {
        if (IsReduced && call is InvocationExpressionSyntax invocation && CallSyntax.Receiver(invocation) is { } receiver)
        {
            yield return (0, receiver);
        }

        var arguments = ArgumentsOf(call);
        for (var i = 0; i < arguments.Count; i++)
        {
            yield return (Ordinal(arguments[i], i), arguments[i].Expression);
        }
    }

    public static IReadOnlyList<ArgumentSyntax> ArgumentsOf(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
        BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
        _ => [],
    };
}
