using StatusContracts.Collections;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.Tests.Model;

/// <summary>Endpoints and answers as text, one on a line.</summary>
internal static class AnswerTable
{
    public static void AssertAnswers(string endpoints, string expected) =>
        Assert.Equal(expected, string.Join("\n", Answers.Of(Parse(endpoints)).Select(Text)));

    /// <summary>
    /// Reads lines of <c>GET,PUT pattern stub:Feature until:Flag no:METHOD refuses fallback</c>: <c>*</c> takes any method, <c>?</c>
    /// is unknown, <c>-</c> is no pattern.
    /// </summary>
    public static IEnumerable<Endpoint> Parse(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string? Word(string start) => words.FirstOrDefault(word => word.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
            yield return new(
                words[1] == "-" ? null : words[1],
                words[0] switch
                {
                    "?" => null,
                    "*" => EquatableArray<string>.Empty,
                    var methods => new(methods.Split(',')),
                },
                Word("stub:") is { } feature ? new(feature, Until: Word("until:")) : null,
                words.Where(word => word.StartsWith("no:", StringComparison.Ordinal))
                    .Select(word => new RefusalFacts(word[3..], "Never."))
                    .ToEquatableArray(),
                words.Contains("refuses"),
                words.Contains("fallback"));
        }
    }

    private static string Text(CompiledAnswer answer)
    {
        var allow = $"[{answer.Problem.Allow}]";
        var resources = string.Join(" ", answer.Resources);
        switch (answer.Kind)
        {
            case AnswerKind.NotAllowed:
                Assert.Equal(Problem.NotAllowed(answer.Problem.Allow!), answer.Problem);
                return $"405 {allow} {resources}";
            case AnswerKind.Refused:
                Assert.Equal(Problem.Refused(answer.Refusal!, answer.Problem.Allow!), answer.Problem);
                return $"405 {allow} no {answer.Refusal!.Method}: {resources}";
            default:
                Assert.Equal(Problem.Planned(answer.Stub!, answer.Problem.Allow), answer.Problem);
                return $"501 {allow} {answer.Stub!.Feature}: {resources}";
        }
    }
}
