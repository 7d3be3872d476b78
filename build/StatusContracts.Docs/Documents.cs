namespace StatusContracts.Docs;

/// <summary>Everything that this tool writes.</summary>
internal static class Documents
{
    private const string Readme = "README.md";

    /// <summary>Each document as it is and as it should be. Nothing is written.</summary>
    public static IReadOnlyList<Document> Of(IReadOnlyList<Rule> rules, Tree tree)
    {
        List<Document> documents = [OfReadme(rules, tree)];
        documents.AddRange(rules.Select(rule => OfPage(rule, tree)));
        documents.AddRange(GlobalConfig.All.Select(config => new Document(config.Path, tree.Read(config.Path), config.Render(rules), null, tree)));
        documents.AddRange(Orphans(documents, tree));
        return documents;
    }

    private static Document OfReadme(IReadOnlyList<Rule> rules, Tree tree)
    {
        var found = tree.Read(Readme);
        var wanted = RuleTable.Render(found ?? "", rules) is { } withRules ? SuppressionTable.Render(withRules, SuppressionTable.All) : null;
        return new(Readme, found, wanted, wanted is null ? "has no pairs of comments for the tables of rules and suppressions." : null, tree);
    }

    private static Document OfPage(Rule rule, Tree tree)
    {
        var path = RulePage.Path(rule.Id);
        var found = tree.Read(path);
        var wanted = found is null ? null : RulePage.Render(found, rule);
        var trouble = found is null ? "is not there: write the page."
            : wanted is null ? $"begins neither with the header nor with the title \"# {rule.Id}\"."
            : null;
        return new(path, found, wanted, trouble, tree);
    }

    // A page of a rule that no analyzer reports, a configuration of a mode that is none.
    private static IEnumerable<Document> Orphans(List<Document> documents, Tree tree) =>
        tree.Files(RulePage.Folder).Concat(tree.Files(GlobalConfig.Folder))
            .Except(documents.Select(document => document.Path))
            .Select(path => new Document(path, tree.Read(path), null, "belongs to no rule and to no mode.", tree));
}
