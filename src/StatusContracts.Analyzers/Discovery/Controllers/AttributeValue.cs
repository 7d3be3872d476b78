namespace StatusContracts.Discovery.Controllers;

/// <summary>
/// A value that was read: a text, a number, a list of texts or null. The default has no value: it could not be read.
/// (Roslyn's <c>Optional&lt;object&gt;</c> converts from everything, itself included, and so hides mistakes.)
/// </summary>
internal readonly record struct AttributeValue(object? Value)
{
    public bool HasValue { get; } = true;
}
