using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Discovery;

/// <summary>A page on which a request is executed again when it failed.</summary>
/// <param name="Path">The expression that gives the path.</param>
/// <param name="Route">The path without leading slash; the place of a status code is a parameter.</param>
/// <param name="IsForExceptions">Whether only exceptions lead there, or any error status.</param>
internal sealed record ErrorPage(IOperation Path, string Route, bool IsForExceptions);

/// <summary>Finds error pages that are reached by re-execution.</summary>
internal static class ErrorPages
{
    private const string UseExceptionHandler = nameof(UseExceptionHandler);
    private const string UseStatusCodePagesWithReExecute = nameof(UseStatusCodePagesWithReExecute);
    private const string ExceptionHandlingPath = nameof(ExceptionHandlingPath);

    /// <summary>Null when <paramref name="call"/> names no page, or its path is not constant.</summary>
    public static ErrorPage? Of(IInvocationOperation call)
    {
        var isForExceptions = call.TargetMethod.Name == UseExceptionHandler;
        if ((!isForExceptions && call.TargetMethod.Name != UseStatusCodePagesWithReExecute)
            || call.TargetMethod.ContainingNamespace?.ToDisplayString() != KnownTypes.Namespaces.Builder)
        {
            return null;
        }

        foreach (var argument in call.Arguments)
        {
            var path = argument.Parameter?.Name switch
            {
                "errorHandlingPath" or "pathFormat" => argument.Value,
                "options" => InOptions(argument.Value.Unconverted()),
                _ => null,
            };
            if (path?.Unconverted() is { ConstantValue: { HasValue: true, Value: string text } } constant && text.StartsWith("/", StringComparison.Ordinal))
            {
                // Status codes are numbers. What follows a question mark is no part of the route.
                var route = text.Substring(1).Split('?')[0].Replace("{0}", "{code:int}");
                return new(constant, route, isForExceptions);
            }
        }

        return null;
    }

    private static IOperation? InOptions(IOperation options) =>
        options is IObjectCreationOperation { Initializer: { } initializer } && options.Type.Is(KnownTypes.ExceptionHandlerOptions)
            ? initializer.Initializers
                .OfType<ISimpleAssignmentOperation>()
                .FirstOrDefault(static set => set.Target is IPropertyReferenceOperation { Property.Name: ExceptionHandlingPath })
                ?.Value
            : null;
}
