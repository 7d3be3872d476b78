using StatusContracts.Collections;

namespace StatusContracts.Model;

/// <summary>The stubs that one generated file implements: those of one containing type.</summary>
internal sealed record StubFile(string HintName, StubType Type, EquatableArray<PartialStub> Stubs)
{
    /// <summary>One file for each containing type, in an order that does not depend on where the parts are.</summary>
    public static IEnumerable<StubFile> Of(IEnumerable<PartialStub> stubs)
    {
        // Hint names are compared without case, type names are not.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var types = stubs.GroupBy(stub => stub.Type).OrderBy(type => type.Key.Name, StringComparer.Ordinal);
        foreach (var type in types)
        {
            var hintName = $"{type.Key.Name}.Stubs.g.cs";
            for (var i = 2; !taken.Add(hintName); i++)
            {
                hintName = $"{type.Key.Name}.Stubs{i}.g.cs";
            }

            // Half-typed code may declare the same method twice; one body is enough.
            var distinct = type.GroupBy(stub => stub.Signature, (_, same) => same.First());
            yield return new(
                hintName,
                type.Key,
                distinct
                    .OrderBy(stub => stub.Name, StringComparer.Ordinal)
                    .ThenBy(stub => stub.Signature, StringComparer.Ordinal)
                    .ToEquatableArray());
        }
    }
}
