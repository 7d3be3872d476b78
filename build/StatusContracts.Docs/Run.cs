namespace StatusContracts.Docs;

/// <summary>What the two commands do. The result is the exit code.</summary>
internal static class Run
{
    /// <summary>Writes what is not as it should be; fails when something is left for a person to do.</summary>
    public static int Write(IReadOnlyList<Document> documents, TextWriter log)
    {
        foreach (var document in documents.Where(document => document.Wanted is not null && document.Wanted != document.Found))
        {
            document.Tree.Write(document.Path, document.Wanted!);
            log.WriteLine($"{document.Path}: written.");
        }

        return Report(documents.Where(document => document.Trouble is not null), log);
    }

    /// <summary>Writes nothing; fails when anything is not as it should be.</summary>
    public static int Check(IReadOnlyList<Document> documents, TextWriter log)
    {
        var result = Report(documents.Where(document => document.Drift is not null), log);
        log.WriteLine(result == 0
            ? $"{documents.Count} documents say what the rules say."
            : "Run: dotnet run --project build/StatusContracts.Docs");
        return result;
    }

    private static int Report(IEnumerable<Document> drifted, TextWriter log)
    {
        var result = 0;
        foreach (var document in drifted)
        {
            log.WriteLine(document.Drift);
            result = 1;
        }

        return result;
    }
}
