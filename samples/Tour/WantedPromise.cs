using System.Text.Json;

namespace Tour;

/// <summary>The features that the tour asked for, counted by the library; <paramref name="First"/> more often than any other.</summary>
internal sealed record WantedPromise(string First) : Promise
{
    public override IEnumerable<string> Differences(Stop stop, Answer stock, Answer answer) =>
    [
        .. Compare("status", "200", $"{answer.Status}"),
        .. Compare("the most wanted feature", First, Features(answer).FirstOrDefault().Name),
        .. Features(answer).Zip(Features(answer).Skip(1)).Where(pair => pair.First.Requests < pair.Second.Requests)
            .Select(pair => $"{pair.Second.Name} comes behind {pair.First.Name}, promised the most wanted first"),
    ];

    public override string? Note(Stop stop, Answer answer) =>
        string.Join(", ", Features(answer).Select(feature => $"{feature.Name} {feature.Requests}×"));

    private static IEnumerable<(string? Name, long Requests)> Features(Answer answer) =>
        answer.Json() is { ValueKind: JsonValueKind.Array } features
            ? features.EnumerateArray().Select(feature => (feature.GetProperty("feature").GetString(), feature.GetProperty("requests").GetInt64()))
            : [];
}
