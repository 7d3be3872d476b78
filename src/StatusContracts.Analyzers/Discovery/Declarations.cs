using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StatusContracts.Collections;
using StatusContracts.Shared;

namespace StatusContracts.Discovery;

/// <summary>
/// What <c>[NotImplementedYet]</c> and <c>[MethodNotAllowed]</c> say. What cannot be read, or would be refused at
/// run time, is null.
/// </summary>
internal static class Declarations
{
    public static bool IsStub(AttributeData attribute) => IsStub(attribute.AttributeClass);

    public static bool IsStub(ITypeSymbol? attribute) => attribute.Is(KnownTypes.NotImplementedYetAttribute);

    /// <summary>Whether a flag opens what the stub <paramref name="attribute"/> declares, be it one that cannot be read.</summary>
    public static bool IsGated(AttributeData attribute) => attribute.NamedArguments.Any(static argument =>
        argument.Key == nameof(StubFacts.Until) && argument.Value is not { Kind: TypedConstantKind.Primitive, Value: null });

    public static bool IsRefusal(AttributeData attribute) => IsRefusal(attribute.AttributeClass);

    public static bool IsRefusal(ITypeSymbol? attribute) => attribute.Is(KnownTypes.MethodNotAllowedAttribute);

    public static StubFacts? Stub(AttributeData attribute)
    {
        var named = new NamedTexts(attribute);
        return named.AreReadable
            ? Stub(
                Text(attribute, 0),
                named[nameof(StubFacts.PlannedFor)],
                named[nameof(StubFacts.Documentation)],
                named[nameof(StubFacts.Alternative)],
                named[nameof(StubFacts.Detail)],
                named[nameof(StubFacts.Until)])
            : null;
    }

    /// <summary>The same of texts that were read elsewhere.</summary>
    public static StubFacts? Stub(
        string? feature, string? plannedFor, string? documentation, string? alternative, string? detail, string? until) =>
        string.IsNullOrWhiteSpace(feature) || (until is not null && string.IsNullOrWhiteSpace(until))
            ? null
            : new(feature!, plannedFor, documentation, alternative, detail, until);

    public static RefusalFacts? Refusal(AttributeData attribute)
    {
        var named = new NamedTexts(attribute);
        return named.AreReadable
            ? Refusal(
                Text(attribute, 0),
                Text(attribute, 1),
                named[nameof(RefusalFacts.Alternative)],
                named[nameof(RefusalFacts.Documentation)])
            : null;
    }

    /// <summary>The same of texts that were read elsewhere.</summary>
    public static RefusalFacts? Refusal(string? method, string? reason, string? alternative, string? documentation) =>
        method is not null && HttpVerb.IsToken(method) && !string.IsNullOrWhiteSpace(reason)
            ? new(method, reason!, alternative, documentation)
            : null;

    /// <summary>The refusals among <paramref name="attributes"/> that can be read, distinct.</summary>
    public static EquatableArray<RefusalFacts> Refusals(ImmutableArray<AttributeData> attributes) =>
        attributes.Find(IsRefusal) is null
            ? default
            : attributes.Where(IsRefusal).Select(Refusal).OfType<RefusalFacts>().Distinct().ToEquatableArray();

    private static string? Text(AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index
        && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null;

    private sealed class NamedTexts
    {
        private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);

        public NamedTexts(AttributeData attribute)
        {
            foreach (var argument in attribute.NamedArguments)
            {
                AreReadable &= argument.Value is { Kind: TypedConstantKind.Primitive, Value: null or string };
                _texts[argument.Key] = AreReadable ? (string?)argument.Value.Value : null;
            }
        }

        public bool AreReadable { get; } = true;

        public string? this[string name] => _texts.TryGetValue(name, out var text) ? text : null;
    }
}
