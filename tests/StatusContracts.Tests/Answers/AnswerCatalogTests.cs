using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StatusContracts.Answers;
using StatusContracts.Generated;
using StatusContracts.Shared;

namespace StatusContracts.Tests.Answers;

/// <summary>Each answer is one, whoever asks first.</summary>
public sealed class AnswerCatalogTests
{
    [Fact]
    public async Task ManyThreadsAtOnce_GetTheSameAnswer()
    {
        var problems = Enumerable.Range(0, 2_000).Select(i => Problem.UnknownMethod(null, $"GET, M{i}")).ToArray();
        using var services = new ServiceCollection().AddOptions().BuildServiceProvider();
        var catalog = new AnswerCatalog(CompiledAnswers.Of([]), services, NullLogger<AnswerCatalog>.Instance);
        using var start = new Barrier(4);

        // Threads of their own: those of the pool may be too few to meet.
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return problems.Select(problem => catalog[problem]).ToArray();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.All(answers, given => Assert.True(given.SequenceEqual(answers[0])));
        Assert.Equal(problems, answers[0].Select(answer => answer.Problem));
    }

    [Fact]
    public void AnswersWithoutEnd_AreNotAllKept()
    {
        using var services = new ServiceCollection().AddOptions().BuildServiceProvider();
        var catalog = new AnswerCatalog(CompiledAnswers.Of([]), services, NullLogger<AnswerCatalog>.Instance);
        var problems = Enumerable.Range(0, 3_000).Select(i => Problem.UnknownMethod(null, $"GET, M{i}")).ToArray();
        var answers = Array.ConvertAll(problems, problem => catalog[problem]);

        Assert.Same(answers[0], catalog[problems[0]]);
        Assert.NotSame(answers[^1], catalog[problems[^1]]);
        Assert.Equal(problems[^1], catalog[problems[^1]].Problem);
    }
}
