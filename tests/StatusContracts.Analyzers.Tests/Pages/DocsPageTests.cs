using Microsoft.CodeAnalysis;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Conformance;

namespace StatusContracts.Analyzers.Tests.Pages;

/// <summary>The programs of the pages compile, are told what the pages say that rules tell, and answer over Kestrel as is written.</summary>
public class DocsPageTests
{
    public static TheoryData<string> Names => [.. DocsPage.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryProgram_AnswersAsThePageSays(string name)
    {
        var examples = DocsPage.Examples(name);
        Assert.Contains(examples, example => example.Exchanges.Count > 0);
        var wrong = new List<string>();
        foreach (var example in examples)
        {
            var run = await RuleRun.Of(example.Project);
            run.AssertSound();
            wrong.AddRange(WrongRules(example, run));

            await using var app = DocsExample.Open(run.Compilation);
            await app.StartAsync();
            foreach (var exchange in example.Exchanges)
            {
                var reply = await Wire.SendAsync(new Uri(app.Urls.First()).Port, exchange.Request);
                wrong.AddRange(exchange.IsKeptBy(reply) ? [] : [$"{example}\n{exchange.Line}\n\n{reply}"]);
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    // What is right under all rules is silent; what is to be replaced is reported by the rules that the section names.
    private static IEnumerable<string> WrongRules(DocsExample example, RuleRun run)
    {
        var reported = run.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).ToArray();
        var expected = example.IsStock ? example.Rules : [];
        if (!expected.Order().SequenceEqual(reported.Select(diagnostic => diagnostic.Id).Distinct().Order()))
        {
            yield return $"{example} names {string.Join(", ", expected)}. Reported:\n{run.Print(reported, markedId: null)}";
        }
    }
}
