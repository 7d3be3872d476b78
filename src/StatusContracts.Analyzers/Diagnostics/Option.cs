using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StatusContracts.Diagnostics;

/// <summary>
/// A setting of the user, under two names: an MSBuild property, and a key of <c>.editorconfig</c> or
/// <c>.globalconfig</c>. What stands nearer to the code counts: the section of an <c>.editorconfig</c> that matches the
/// file, then a <c>.globalconfig</c>, then the property, as with the analysis modes of the .NET SDK.
/// </summary>
/// <param name="property">The MSBuild property, which <c>StatusContracts.props</c> makes visible to the compiler.</param>
/// <param name="key">The key in configuration files.</param>
/// <param name="valid">What can be written, as the end of the sentence "Write …".</param>
internal abstract class Option(string property, string key, string valid)
{
    /// <summary>What the compiler puts before the names of MSBuild properties.</summary>
    private const string BuildProperty = "build_property.";

    public string Property => property;

    public string Key => key;

    public string Valid => valid;

    /// <summary>Whether <paramref name="value"/> can be read.</summary>
    public abstract bool Accepts(string value);

    /// <summary>The key's value for a file, or for the whole program; null where there is none.</summary>
    public string? OfKey(AnalyzerConfigOptions options) => Value(options, Key);

    /// <summary>The property's value; null where it is not set.</summary>
    public string? OfProperty(AnalyzerConfigOptions global) => Value(global, BuildProperty + Property);

    // A property that is not set is written down all the same, with nothing behind it.
    private static string? Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}

/// <summary>An option whose values are read as <typeparamref name="T"/>.</summary>
internal sealed class Option<T>(string property, string key, string valid, Option<T>.Parser parse) : Option(property, key, valid)
    where T : struct
{
    /// <summary>Reads a value; false for one that is none.</summary>
    public delegate bool Parser(string text, out T value);

    public override bool Accepts(string value) => parse(value, out _);

    /// <summary>
    /// The value that counts in <paramref name="tree"/>, or for the whole program; null where none is set. A value that
    /// cannot be read is ignored here and reported by STC3008.
    /// </summary>
    public T? Read(AnalyzerOptions options, SyntaxTree? tree = null)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        return Parse(tree is null ? null : OfKey(provider.GetOptions(tree)))
            ?? Parse(OfKey(provider.GlobalOptions))
            ?? Parse(OfProperty(provider.GlobalOptions));
    }

    private T? Parse(string? text) => text is not null && parse(text, out var value) ? value : null;
}
