using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery.Handlers;

/// <summary>Functions that answer requests outside of any endpoint.</summary>
internal static class Middleware
{
    /// <summary>
    /// Whether <paramref name="function"/> is handed to <c>Use</c> or <c>Run</c>, or is the method that
    /// <c>UseMiddleware</c> looks for.
    /// </summary>
    public static bool Is(HandlerFunction function, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!function.Symbol.Parameters.Any(static parameter => parameter.Type.Is(KnownTypes.HttpContext)))
        {
            return false;
        }

        return function.Syntax switch
        {
            AnonymousFunctionExpressionSyntax lambda => IsHandedOver(lambda, compilation, cancellationToken),
            _ => IsInvoke(function.Symbol) || IsNamedInFile(function, compilation, cancellationToken),
        };
    }

    // https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Http/Http.Abstractions/src/Extensions/UseMiddlewareExtensions.cs
    private static bool IsInvoke(IMethodSymbol method) =>
        method is { Name: "Invoke" or "InvokeAsync", IsStatic: false, DeclaredAccessibility: Accessibility.Public }
        && method.Parameters[0].Type.Is(KnownTypes.HttpContext)
        && (method.Parameters.Skip(1).Any(IsNext)
            || method.ContainingType.InstanceConstructors.Any(static constructor => constructor.Parameters.Any(IsNext)));

    private static bool IsNext(IParameterSymbol parameter) => parameter.Type.Is(KnownTypes.RequestDelegate);

    private static bool IsNamedInFile(HandlerFunction function, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var token in function.Syntax.SyntaxTree.GetRoot(cancellationToken).DescendantTokens())
        {
            if (token.ValueText == function.Symbol.Name && token.Parent is SimpleNameSyntax name
                && (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? (ExpressionSyntax)access : name) is var use
                && IsHandedOver(use, compilation, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHandedOver(ExpressionSyntax function, Compilation compilation, CancellationToken cancellationToken) =>
        function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && CallSyntax.Name(call)?.Identifier.ValueText is "Use" or "Run"
        && compilation.GetSemanticModel(call.SyntaxTree).GetOperation(call, cancellationToken) is IInvocationOperation { Arguments: [{ } first, ..] }
        && first.Value.Unconverted().Type?.IsOrImplements(KnownTypes.ApplicationBuilder) == true;
}
