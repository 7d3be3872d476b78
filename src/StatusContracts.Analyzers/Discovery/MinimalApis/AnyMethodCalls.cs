using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>Turns a call that maps an endpoint for certain methods into one that maps it for all.</summary>
internal static class AnyMethodCalls
{
    /// <summary><c>MapGet(…)</c> as <c>Map(…)</c>, a list of methods left out; null where that cannot be written.</summary>
    public static InvocationExpressionSyntax? Of(InvocationExpressionSyntax call)
    {
        if (CallSyntax.Name(call) is not IdentifierNameSyntax name)
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        if (name.Identifier.ValueText == MapNames.MapMethods)
        {
            var position = CallSyntax.IsStaticForm(CallSyntax.Receiver(call)) ? 2 : 1;
            if (arguments.Count != position + 2 || arguments.Any(static argument => argument.NameColon is not null))
            {
                return null;
            }

            arguments = arguments.RemoveAt(position);
        }

        return call
            .ReplaceNode(name, SyntaxFactory.IdentifierName(MapNames.Map).WithTriviaFrom(name))
            .WithArgumentList(call.ArgumentList.WithArguments(arguments));
    }

    /// <summary>Whether the framework has a method for the call as it then is: not every handler suits it.</summary>
    public static bool Compiles(InvocationExpressionSyntax call, Compilation compilation) =>
        Of(call) is { } any
        && compilation.GetSemanticModel(call.SyntaxTree).GetSpeculativeSymbolInfo(call.SpanStart, any, SpeculativeBindingOption.BindAsExpression)
            .Symbol is IMethodSymbol method
        && method.ContainingType.Is(KnownTypes.EndpointRouteBuilderExtensions);
}
