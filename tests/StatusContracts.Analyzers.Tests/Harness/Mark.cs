using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>A place in a source where a diagnostic is expected.</summary>
/// <param name="Id">The id that the mark names; null for <c>[|…|]</c>, which leaves it to the test.</param>
internal readonly record struct Mark(string? Id, TextSpan Span);
