using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>A header field that a function sets on the response.</summary>
/// <param name="Operation">The assignment or the call.</param>
/// <param name="Value">What it is set to; null when that is not constant.</param>
internal sealed record HeaderWrite(IOperation Operation, string? Value, IOperation? ValueOperation);

/// <summary>
/// Finds header fields that a function writes: <c>Response.Headers.Allow = "GET"</c>, <c>Headers["Allow"] = …</c>,
/// <c>Headers.Append("Allow", …)</c>, <c>Headers.Add</c>, <c>TryAdd</c>.
/// </summary>
internal static class HeaderWrites
{
    /// <summary>The writes of <paramref name="name"/> in <paramref name="function"/> itself.</summary>
    public static IEnumerable<HeaderWrite> Of(HandlerFunction function, string name)
    {
        foreach (var operation in function.Operations())
        {
            switch (operation)
            {
                case IAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when IsField(target, name):
                    yield return new(assignment, Text(assignment.Value), assignment.Value);
                    break;
                case IInvocationOperation call when IsCall(call, name, out var value):
                    yield return new(call, value is null ? null : Text(value), value);
                    break;
            }
        }
    }

    /// <summary>
    /// Whether <paramref name="function"/>, with all functions that it declares, so much as names the field: then it may be
    /// written in some way that is not read here.
    /// </summary>
    public static bool Mentions(HandlerFunction function, string name) =>
        function.Syntax.DescendantTokens().Any(token => string.Equals(Squeezed(token.ValueText), Squeezed(name), StringComparison.OrdinalIgnoreCase));

    // Retry-After is RetryAfter where it is a property.
    private static string Squeezed(string name) => name.Replace("-", "");

    private static bool IsField(IPropertyReferenceOperation target, string name) =>
        target.Arguments is [{ Value: var key }]
            ? IsHeaders(target.Instance) && IsName(key, name)
            : (IsHeaders(target.Instance) || target.Instance?.Type?.Name is "ResponseHeaders")
                && string.Equals(target.Property.Name, Squeezed(name), StringComparison.OrdinalIgnoreCase);

    private static bool IsCall(IInvocationOperation call, string name, out IOperation? value)
    {
        value = null;
        var receiver = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        if (!IsHeaders(receiver) || call.TargetMethod.Name is not ("Add" or "TryAdd" or "Append" or "AppendCommaSeparatedValues" or "SetCommaSeparatedValues"))
        {
            return false;
        }

        var arguments = call.Arguments.Skip(call.Instance is null ? 1 : 0).ToList();
        if (arguments.Count < 2 || !IsName(arguments[0].Value, name))
        {
            return false;
        }

        value = arguments[1].Value;
        return true;
    }

    private static bool IsHeaders(IOperation? operation) => operation?.Unconverted().Type?.IsOrImplements(KnownTypes.HeaderDictionary) == true;

    // HeaderNames.Allow is no constant, but a readonly field whose name says it.
    private static bool IsName(IOperation key, string name)
    {
        key = key.Unconverted();
        return key is IFieldReferenceOperation { Field: { ContainingType.Name: "HeaderNames", Name: var field } }
            ? string.Equals(field, Squeezed(name), StringComparison.OrdinalIgnoreCase)
            : key.ConstantValue is { HasValue: true, Value: string text } && string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
    }

    private static string? Text(IOperation value)
    {
        value = value.Unconverted();
        return value.ConstantValue is { HasValue: true, Value: string text } ? text
            : value is IArrayCreationOperation { Initializer.ElementValues: var elements }
                && elements.All(element => element.Unconverted().ConstantValue is { HasValue: true, Value: string })
                ? string.Join(", ", elements.Select(element => (string)element.Unconverted().ConstantValue.Value!))
                : null;
    }
}
