using Microsoft.CodeAnalysis;
using StatusContracts.Collections;
using StatusContracts.Shared;

namespace StatusContracts.Discovery;

/// <summary>
/// What <c>[NotImplementedYet]</c> and <c>[MethodNotAllowed]</c> say. What cannot be read, or would be refused by the
/// attribute's constructor, is null.
/// </summary>
internal static class Declarations
{
    public static bool IsStub(AttributeData attribute) => attribute.AttributeClass.Is(KnownTypes.NotImplementedYetAttribute);

    public static bool IsRefusal(AttributeData attribute) => attribute.AttributeClass.Is(KnownTypes.MethodNotAllowedAttribute);

    public static StubFacts? Stub(AttributeData attribute)
    {
        var named = new NamedTexts(attribute);
        var facts = Text(attribute, 0) is { } feature && !string.IsNullOrWhiteSpace(feature)
            ? new StubFacts(
                feature,
                named[nameof(StubFacts.PlannedFor)],
                named[nameof(StubFacts.Documentation)],
                named[nameof(StubFacts.Alternative)],
                named[nameof(StubFacts.Detail)])
            : null;
        return named.AreReadable ? facts : null;
    }

    public static RefusalFacts? Refusal(AttributeData attribute)
    {
        var named = new NamedTexts(attribute);
        var facts = Text(attribute, 0) is { } method && HttpVerb.IsToken(method)
            && Text(attribute, 1) is { } reason && !string.IsNullOrWhiteSpace(reason)
                ? new RefusalFacts(
                    method, reason, named[nameof(RefusalFacts.Alternative)], named[nameof(RefusalFacts.Documentation)])
                : null;
        return named.AreReadable ? facts : null;
    }

    /// <summary>The refusals of <paramref name="attributes"/> that can be read, distinct.</summary>
    public static EquatableArray<RefusalFacts> Refusals(IEnumerable<AttributeData> attributes) =>
        attributes.Select(Refusal).OfType<RefusalFacts>().Distinct().ToEquatableArray();

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
