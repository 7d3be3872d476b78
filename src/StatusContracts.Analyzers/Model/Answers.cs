using StatusContracts.Collections;

namespace StatusContracts.Model;

/// <summary>From endpoints to the distinct answers that their resources give.</summary>
internal static class Answers
{
    /// <summary>One entry for each distinct answer, in a stable order.</summary>
    public static EquatableArray<CompiledAnswer> Of(IEnumerable<Endpoint> endpoints) => default;
}
