using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery.Handlers;

/// <summary>Whether an endpoint documents that it succeeds: what it answers then is designed already, so it is meant to come.</summary>
internal static class DocumentedSuccess
{
    /// <summary>The method that documents a response of a minimal API; without a status it is 200.</summary>
    private const string Produces = "Produces";

    public static bool Of(EndpointSite site, Compilation compilation, CancellationToken cancellationToken) =>
        site.Action is { } action
            ? DeclaredAttributes.Of(action).Any(IsSuccess)
            : site.Call is { } call && Chain(call).Any(next => IsSuccess(next, compilation, cancellationToken));

    private static bool IsSuccess(AttributeData attribute) =>
        attribute.AttributeClass.IsOrDerivesFrom(KnownTypes.ProducesResponseTypeAttribute)
        && attribute.ConstructorArguments.Any(static argument => argument is { Kind: TypedConstantKind.Primitive, Value: int code } && IsSuccess(code));

    private static bool IsSuccess(InvocationExpressionSyntax call, Compilation compilation, CancellationToken cancellationToken) =>
        CallSyntax.Name(call)?.Identifier.ValueText == Produces
        && (CallSyntax.Argument(call.ArgumentList.Arguments, "statusCode", 0) is not { } status
            || (compilation.GetSemanticModel(call.SyntaxTree).GetConstantValue(status, cancellationToken) is { HasValue: true, Value: int code }
                && IsSuccess(code)));

    // The calls on what the mapping call returns, from the inside out.
    private static IEnumerable<InvocationExpressionSyntax> Chain(InvocationExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == call)
        {
            yield return call = next;
        }
    }

    private static bool IsSuccess(int code) => code is >= 200 and < 300;
}
