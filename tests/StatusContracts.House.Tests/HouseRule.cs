namespace StatusContracts.House.Tests;

/// <summary>A rule of the house, and a file that breaks it: a rule that cannot fail says nothing.</summary>
/// <param name="Says">The rule, as a sentence.</param>
/// <param name="Breaks">What in a file breaks the rule; empty when nothing does.</param>
/// <param name="Example">A file that breaks it.</param>
internal sealed record HouseRule(string Says, Func<SourceFile, IEnumerable<string>> Breaks, SourceFile Example);
