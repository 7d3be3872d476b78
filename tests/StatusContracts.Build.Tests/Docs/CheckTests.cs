using StatusContracts.Docs;

namespace StatusContracts.Build.Tests.Docs;

/// <summary>The two commands, on this repository and on a copy of what the tool writes there.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("StatusContracts.Docs.").FullName;
    private readonly Tree _copy;

    public CheckTests()
    {
        _copy = new(_root);
        foreach (var document in Documents.Of(Rule.All, new(Repository.Root)).Where(document => document.Found is not null))
        {
            _copy.Write(document.Path, document.Found!);
        }
    }

    private static IEnumerable<string> Paths => Documents.Of(Rule.All, new(Repository.Root)).Select(document => document.Path);

    public static TheoryData<string> Written => [.. Paths];

    [Fact]
    public void Repository_SaysWhatTheRulesSay()
    {
        var log = new StringWriter();

        Assert.True(Run.Check(Documents.Of(Rule.All, new(Repository.Root)), log) == 0, log.ToString());
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void ChangedFile_FailsTheCheckAndIsWrittenAgain(string path)
    {
        var text = _copy.Read(path)!;
        _copy.Write(path, text.Replace("STC", "XTC", StringComparison.Ordinal));

        var (exitCode, log) = Check();
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{path}: ", log, StringComparison.Ordinal);

        _copy.Write(path, text.Replace("| ", "|  ", StringComparison.Ordinal).Replace(" = ", "=", StringComparison.Ordinal));
        Assert.Equal(1, Check().ExitCode);
        Run.Write(Documents.Of(Rule.All, _copy), TextWriter.Null);
        Assert.Equal(0, Check().ExitCode);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void MissingFile_FailsTheCheck(string path)
    {
        File.Delete(Path.Combine(_root, path));

        var (exitCode, log) = Check();

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{path}: ", log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/StatusContracts.Analyzers/Rules/STC0999.md")]
    [InlineData("src/StatusContracts/buildTransitive/config/lenient.globalconfig")]
    public void FileThatBelongsToNothing_FailsTheCheckAndIsNotTouched(string path)
    {
        _copy.Write(path, "left over\n");

        Assert.Equal(1, Check().ExitCode);
        Assert.Equal(1, Run.Write(Documents.Of(Rule.All, _copy), TextWriter.Null));
        Assert.Equal("left over\n", _copy.Read(path));
    }

    [Fact]
    public void Drift_IsSaidLineByLine()
    {
        _copy.Write("README.md", "<!-- rules -->\n| Old |\n<!-- /rules -->\n<!-- suppressions --><!-- /suppressions -->\n");

        var (_, log) = Check();

        Assert.StartsWith(
            """
            README.md: line 2
                says   | Old |
                should | Rule | Says | Severity | Fix |

            """,
            log, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_AreFound()
    {
        // The guard of the other tests: a tool that finds no rules finds no drift.
        Assert.Contains(Rule.All, rule => rule.Id == "STC3008");
        Assert.Equal(Rule.All.Length, Rule.All.DistinctBy(rule => rule.Id).Count());
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private (int ExitCode, string Log) Check()
    {
        var log = new StringWriter { NewLine = "\n" };
        return (Run.Check(Documents.Of(Rule.All, _copy), log), log.ToString());
    }
}
