namespace StatusContracts.Testing.Snapshots;

/// <summary>What is not the same in two contracts, in sentences.</summary>
internal static class ContractDifferences
{
    private const string Any = "any other method";
    private const string Allow = "Allow of";

    public static IReadOnlyList<string> Between(IStatusContract before, IStatusContract after)
    {
        var (old, now) = (Facts(before), Facts(after));
        return [.. old.Keys.Union(now.Keys)
            .OrderBy(subject => subject.Label, StringComparer.Ordinal)
            .ThenBy(subject => subject.Method, StringComparer.Ordinal)
            .Select(subject => Sentence($"{subject.Method} {subject.Label}".TrimEnd(), old.GetValueOrDefault(subject), now.GetValueOrDefault(subject)))
            .OfType<string>()];
    }

    private static string? Sentence(string subject, string? was, string? isNow) =>
        was == isNow ? null
        : isNow is null ? $"- {subject} vanished. It was {was}."
        : was is null ? $"+ {subject} is new: {isNow}."
        : $"! {subject} was {was}. It is {isNow}.";

    private static Dictionary<(string Label, string Method), string> Facts(IStatusContract contract)
    {
        Dictionary<(string, string), string> facts = new()
        {
            [("", "the list of server methods")] = $"{(contract.HasExplicitServerMethods ? "explicit" : "the default")}, {string.Join(", ", contract.ServerMethods)}",
        };
        foreach (var resource in contract.Resources)
        {
            var label = ContractCell.LabelOf(resource);
            foreach (var method in resource.Methods)
            {
                facts[(label, method)] = "served";
            }

            if (resource.ServesAnyMethod)
            {
                facts[(label, Any)] = "served";
            }
            else if (!resource.Allow.SequenceEqual(resource.Methods, StringComparer.Ordinal))
            {
                facts[(label, Allow)] = string.Join(", ", resource.Allow) is { Length: > 0 } allow ? allow : "empty";
            }

            foreach (var stub in resource.Stubs)
            {
                facts[(label, stub.Method ?? Any)] = Text(
                    "planned", stub.Feature, ("for", stub.PlannedFor), ("documentation", stub.Documentation), ("alternative", stub.Alternative), ("until", stub.Gate));
            }

            foreach (var refusal in resource.Refusals)
            {
                facts[(label, refusal.Method)] = Text(
                    "refused", refusal.Reason, ("alternative", refusal.Alternative), ("documentation", refusal.Documentation));
            }
        }

        return facts;
    }

    private static string Text(string kind, string words, params (string Name, string? Value)[] members) =>
        $"{kind} ('{words}'{string.Concat(members.Where(member => member.Value is not null).Select(member => $", {member.Name} '{member.Value}'"))})";
}
