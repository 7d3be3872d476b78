namespace StatusContracts.Docs;

/// <summary>The page of a rule: a person writes it, its header follows from the rule.</summary>
internal static class RulePage
{
    public const string Folder = "src/StatusContracts.Analyzers/Rules";

    private const string Region = "header";

    public static string Path(string id) => $"{Folder}/{id}.md";

    /// <summary>The page with the header that is true. A page that is new needs only its title.</summary>
    public static string? Render(string page, Rule rule) => Docs.Region.Replace(page, Region, Header(rule)) ?? Renew(page, rule);

    private static string Header(Rule rule) =>
        $"""
        # {rule.Id}: {rule.Title}

        {rule.Description}

        | Id | Concern | Severity | Enabled by default | Code fix |
        | --- | --- | --- | --- | --- |
        | {rule.Id} | {rule.Concern} | {RuleTable.Name(rule.Severity)} | {YesNo(rule.IsEnabled)} | {YesNo(rule.HasFix)} |
        """;

    private static string? Renew(string page, Rule rule) => page.StartsWith($"# {rule.Id}", StringComparison.Ordinal)
        ? Docs.Region.Of(Region, Header(rule)) + "\n" + page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..]
        : null;

    private static string YesNo(bool value) => value ? "yes" : "no";
}
