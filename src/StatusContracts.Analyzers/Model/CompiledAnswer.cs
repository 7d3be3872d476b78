using StatusContracts.Collections;
using StatusContracts.Shared;

namespace StatusContracts.Model;

/// <summary>One distinct answer of the assembly: what the emitter writes as one entry of the table.</summary>
/// <param name="Kind">What the entry is keyed by.</param>
/// <param name="Problem">The facts that its bytes say.</param>
/// <param name="Stub">For <see cref="AnswerKind.Planned"/>, the declaration.</param>
/// <param name="Refusal">For <see cref="AnswerKind.Refused"/>, the declaration.</param>
/// <param name="Resources">Who gives it, for the reader: <c>/api/books/{id:int}</c>, or <c>POST /api/books/{id:int}/reviews</c>.</param>
internal sealed record CompiledAnswer(
    AnswerKind Kind,
    Problem Problem,
    StubFacts? Stub,
    RefusalFacts? Refusal,
    EquatableArray<string> Resources);

internal enum AnswerKind
{
    NotAllowed,
    Refused,
    Planned,
}
