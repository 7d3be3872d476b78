using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StatusContracts.Discovery.Handlers;

/// <summary>What of a request's content a condition asks for.</summary>
internal enum ContentReading
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Content-Type, of the request or of a file in it.</summary>
    MediaType,

    /// <summary>Content-Encoding.</summary>
    ContentCoding,

    /// <summary>Whether it could be bound and is valid.</summary>
    Validity,
}

/// <summary>Finds out whether a condition reads the content of the request: its media type, its coding, its validity.</summary>
internal static class ContentReadings
{
    private const string ContentType = "ContentType";
    private const string ContentEncoding = "ContentEncoding";

    // A chain of locals is as long as people write it.
    private const int MostLocals = 8;

    /// <summary>What <paramref name="condition"/> reads, through locals that are set once in <paramref name="function"/>.</summary>
    public static ContentReading In(Condition condition, HandlerFunction function) => In(condition.Operations, function, locals: 0);

    private static ContentReading In(IEnumerable<IOperation> operations, HandlerFunction function, int locals)
    {
        foreach (var operation in operations)
        {
            var reading = operation switch
            {
                IPropertyReferenceOperation property => OfProperty(property),
                IInvocationOperation call => OfCall(call),
                ILocalReferenceOperation local when locals < MostLocals && Source(local, function) is { } source =>
                    In(source.DescendantsAndSelf(), function, locals + 1),
                _ => ContentReading.None,
            };
            if (reading != ContentReading.None)
            {
                return reading;
            }
        }

        return ContentReading.None;
    }

    private static ContentReading OfProperty(IPropertyReferenceOperation property)
    {
        var type = property.Property.ContainingType;
        var name = property.Arguments is [{ Value: var key }] ? FieldName(key) : property.Property.Name;
        return name switch
        {
            ContentType or "HasFormContentType" when type.Is(KnownTypes.HttpRequest) || type.Is(KnownTypes.FormFile) => ContentReading.MediaType,
            ContentType when IsOfRequest(property) => ContentReading.MediaType,
            ContentEncoding when IsOfRequest(property) => ContentReading.ContentCoding,
            "IsValid" when type.Is(KnownTypes.ModelStateDictionary) => ContentReading.Validity,
            _ => ContentReading.None,
        };
    }

    private static ContentReading OfCall(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "HasJsonContentType" when call.Arguments is [{ Value: var request }] && request.Unconverted().Type.Is(KnownTypes.HttpRequest) =>
            ContentReading.MediaType,
        "TryGetValue" or "ContainsKey" when call.Instance is { } headers && IsHeadersOfRequest(headers) && call.Arguments is [{ Value: var key }, ..] =>
            FieldName(key) switch
            {
                ContentType => ContentReading.MediaType,
                ContentEncoding => ContentReading.ContentCoding,
                _ => ContentReading.None,
            },
        _ => ContentReading.None,
    };

    /// <summary>Where the value of a local comes from: its initializer, or the call that it is an out argument of.</summary>
    private static IOperation? Source(ILocalReferenceOperation local, HandlerFunction function)
    {
        if (LocalValues.Of(local) is { } value)
        {
            return value;
        }

        foreach (var operation in function.Operations())
        {
            if (operation is IInvocationOperation call && call.Arguments.Any(argument =>
                argument.Parameter?.RefKind == RefKind.Out
                && argument.Value is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }
                && SymbolEqualityComparer.Default.Equals(declared.Local, local.Local)))
            {
                return call;
            }
        }

        return null;
    }

    // Headers.ContentType, Headers["Content-Type"], GetTypedHeaders().ContentType
    private static bool IsOfRequest(IPropertyReferenceOperation property) =>
        property.Instance is { } headers && IsHeadersOfRequest(headers);

    private static bool IsHeadersOfRequest(IOperation headers) =>
        headers.DescendantsAndSelf().Any(static part => part.Type.Is(KnownTypes.HttpRequest));

    private static string? FieldName(IOperation key)
    {
        key = key.Unconverted();
        return key is IFieldReferenceOperation { Field: { ContainingType.Name: "HeaderNames", Name: var field } } ? field
            : key.ConstantValue is { HasValue: true, Value: string text } ? Canonical(text)
            : null;
    }

    private static string? Canonical(string field) =>
        string.Equals(field, "Content-Type", StringComparison.OrdinalIgnoreCase) ? ContentType :
        string.Equals(field, "Content-Encoding", StringComparison.OrdinalIgnoreCase) ? ContentEncoding : null;
}
