using StatusContracts.Collections;
using StatusContracts.Shared;

namespace StatusContracts.Model;

/// <summary>From endpoints to the distinct answers that their resources give.</summary>
internal static class Answers
{
    /// <summary>One entry for each distinct answer, in a stable order.</summary>
    public static EquatableArray<CompiledAnswer> Of(IEnumerable<Endpoint> endpoints, CancellationToken cancellationToken = default) =>
        Of(Resource.Of(endpoints), cancellationToken);

    /// <inheritdoc cref="Of(IEnumerable{Endpoint}, CancellationToken)"/>
    public static EquatableArray<CompiledAnswer> Of(List<Resource> resources, CancellationToken cancellationToken)
    {
        var tree = new ResourceTree();
        var unknown = new ResourceTree();
        foreach (var resource in resources)
        {
            tree.Add(resource);
            if (resource.HasUnknownMethods)
            {
                unknown.Add(resource);
            }
        }

        var answers = new Dictionary<CompiledAnswer, SortedSet<string>>();
        foreach (var resource in resources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!unknown.MayMeet(resource))
            {
                Add(resource, tree.Covering(resource), answers);
            }
        }

        return answers
            .Select(answer => answer.Key with { Resources = answer.Value.ToEquatableArray() })
            .OrderBy(answer => answer.Kind)
            .ThenBy(SortText, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static void Add(Resource resource, List<Resource> covering, Dictionary<CompiledAnswer, SortedSet<string>> answers)
    {
        var closed = new ResourceMethods(resource, covering);
        Add(closed, answers);
        foreach (var open in Openings.Of(closed.Flags))
        {
            Add(new ResourceMethods(resource, covering, open), answers);
        }
    }

    private static void Add(ResourceMethods resource, Dictionary<CompiledAnswer, SortedSet<string>> answers)
    {
        if (resource.Allow is not { } allow)
        {
            return;
        }

        if (resource.AnswersNotAllowed)
        {
            Add(new(AnswerKind.NotAllowed, Problem.NotAllowed(allow), null, null, default), resource.Label);
        }

        foreach (var (method, stub) in resource.Stubs)
        {
            // No answer says by which flag its endpoint is opened.
            Add(
                new(AnswerKind.Planned, Problem.Planned(stub, allow), stub with { Until = null }, null, default),
                method + " " + resource.Label);
        }

        foreach (var refusal in resource.Refusals)
        {
            Add(new(AnswerKind.Refused, Problem.Refused(refusal, allow), null, refusal, default), resource.Label);
        }

        void Add(CompiledAnswer answer, string label)
        {
            if (!answers.TryGetValue(answer, out var labels))
            {
                answers.Add(answer, labels = new(StringComparer.Ordinal));
            }

            labels.Add(label);
        }
    }

    // What the reader looks for first comes first: the methods, then the feature or the refused method.
    private static string SortText(CompiledAnswer answer) => string.Join(
        "\0",
        answer.Problem.Allow,
        answer.Stub?.Feature,
        answer.Refusal?.Method,
        answer.Problem.Reason,
        answer.Problem.PlannedFor,
        answer.Problem.Documentation,
        answer.Problem.Alternative,
        answer.Stub?.Detail);
}
