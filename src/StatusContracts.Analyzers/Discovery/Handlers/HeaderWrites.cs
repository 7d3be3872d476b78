using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>A header field that a function sets on the response.</summary>
/// <param name="Operation">The assignment or the call.</param>
/// <param name="Value">What it is set to; null when that is not constant, or only added to what is there.</param>
/// <param name="ValueOperation">The expression that gives the value; null when several do.</param>
internal sealed record HeaderWrite(IOperation Operation, string? Value, IOperation? ValueOperation);

/// <summary>
/// Finds header fields that a function writes: <c>Response.Headers.Allow = "GET"</c>, <c>Headers["Allow"] = …</c>,
/// <c>Headers.Append("Allow", …)</c>, <c>Headers.Add</c>, <c>TryAdd</c>.
/// </summary>
internal static class HeaderWrites
{
    /// <summary>The writes of <paramref name="name"/> in <paramref name="function"/> itself.</summary>
    public static IEnumerable<HeaderWrite> Of(HandlerFunction function, string name) =>
        function.Operations().Select(operation => Read(operation, name)).OfType<HeaderWrite>();

    /// <summary>What <paramref name="operation"/> writes; null when it does not write the field.</summary>
    public static HeaderWrite? Read(IOperation operation, string name) => operation switch
    {
        IAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when IsField(target, name) =>
            new(assignment, assignment is ISimpleAssignmentOperation ? Text(assignment.Value) : null, assignment.Value),
        IInvocationOperation call when IsCall(call, name, out var value) => new(call, value is null ? null : Text(value), value),
        _ => null,
    };

    /// <summary>
    /// Whether <paramref name="function"/>, with all functions that it declares, so much as names the field: then it may be
    /// written in some way that is not read here.
    /// </summary>
    public static bool Mentions(HandlerFunction function, string name) => MentionsOf(function, name).Any();

    /// <summary>Where it does.</summary>
    public static IEnumerable<SyntaxToken> MentionsOf(HandlerFunction function, string name) =>
        function.Syntax.DescendantTokens().Where(token => string.Equals(Squeezed(token.ValueText), Squeezed(name), StringComparison.OrdinalIgnoreCase));

    // Retry-After is RetryAfter where it is a property.
    private static string Squeezed(string name) => name.Replace("-", "");

    private static bool IsField(IPropertyReferenceOperation target, string name) =>
        target.Arguments is [{ Value: var key }]
            ? IsHeaders(target.Instance) && IsName(key, name)
            : (IsHeaders(target.Instance) || target.Instance?.Type?.Name is "ResponseHeaders")
                && string.Equals(target.Property.Name, Squeezed(name), StringComparison.OrdinalIgnoreCase);

    private static bool IsCall(IInvocationOperation call, string name, out IOperation? value)
    {
        // Extension methods take the headers first; named arguments may stand in any order.
        var first = call.Instance is null ? 1 : 0;
        value = null;
        if (call.TargetMethod.Name is not ("Add" or "TryAdd" or "Append" or "AppendCommaSeparatedValues" or "SetCommaSeparatedValues")
            || !IsHeaders(call.Instance ?? Argument(call, 0))
            || Argument(call, first) is not { } key || !IsName(key, name))
        {
            return false;
        }

        value = Argument(call, first + 1);
        return value is not null;
    }

    private static IOperation? Argument(IInvocationOperation call, int ordinal) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    // What a request says is read, and sometimes forged, but never sent.
    private static bool IsHeaders(IOperation? operation) =>
        operation?.Unconverted() is { Type: { } type } headers
        && type.IsOrImplements(KnownTypes.HeaderDictionary)
        && !(headers is IPropertyReferenceOperation property && property.Property.ContainingType.IsOrDerivesFrom(KnownTypes.HttpRequest));

    // HeaderNames.Allow is no constant, but a readonly field whose name says it.
    private static bool IsName(IOperation key, string name)
    {
        key = key.Unconverted();
        return key is IFieldReferenceOperation { Field: { ContainingType.Name: "HeaderNames", Name: var field } }
            ? string.Equals(field, Squeezed(name), StringComparison.OrdinalIgnoreCase)
            : key.ConstantValue is { HasValue: true, Value: string text } && string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What a field is set to; null when that is not constant.</summary>
    public static string? Text(IOperation value)
    {
        value = value.Unconverted();
        return value switch
        {
            ILocalReferenceOperation local when LocalValues.Of(local) is { } set => Text(set),
            IArrayCreationOperation { Initializer.ElementValues: var elements } => Joined(elements),
            ICollectionExpressionOperation { Elements: var elements } => Joined(elements),
            IObjectCreationOperation { Arguments: [{ Value: var only }], Type.Name: "StringValues" } => Text(only),
            _ => RequestMethods.Token(value),
        };
    }

    private static string? Joined(IEnumerable<IOperation> elements)
    {
        var texts = elements.Select(Text).ToList();
        return texts.Contains(null) ? null : string.Join(", ", texts);
    }
}
