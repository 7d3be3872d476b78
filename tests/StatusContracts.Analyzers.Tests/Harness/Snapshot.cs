using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>
/// Compares generated files with those beside the test: <c>Class.Method#Hint.verified.cs</c>, and a <c>.received.cs</c>
/// where they differ. The conventions are those of Verify.SourceGenerators, so that this file can give way to it.
/// </summary>
internal static partial class Snapshot
{
    /// <summary>Set to 1, the files received become the verified ones; the test fails all the same, to be run again.</summary>
    private const string UpdateVariable = "UPDATE_SNAPSHOTS";

    /// <summary>Fails unless the files of <paramref name="run"/> are exactly those of the snapshot.</summary>
    /// <param name="ignored">The hint names of files that other tests look at.</param>
    public static void Match(
        GeneratorRun run, string[]? ignored = null, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var file = Repository.PathOf(testFile);
        Match(
            run.Files.Where(generated => ignored?.Contains(generated.Key) != true).ToDictionary(),
            Path.GetDirectoryName(file)!,
            $"{Path.GetFileNameWithoutExtension(file)}.{test}",
            isUpdate: Environment.GetEnvironmentVariable(UpdateVariable) == "1");
    }

    /// <summary>The same for files in <paramref name="folder"/> whose names begin with <paramref name="prefix"/>.</summary>
    public static void Match(IReadOnlyDictionary<string, string> files, string folder, string prefix, bool isUpdate)
    {
        var failures = new List<string>();
        var verifiedFiles = new HashSet<string>();
        foreach (var (hintName, text) in files)
        {
            var stem = Path.Combine(folder, $"{prefix}#{Path.GetFileNameWithoutExtension(hintName)}");
            var verified = $"{stem}.verified.cs";
            var received = $"{stem}.received.cs";
            verifiedFiles.Add(verified);
            File.Delete(received);

            var actual = $"//HintName: {hintName}\n{Scrub(text)}";
            if (File.Exists(verified) && File.ReadAllText(verified) == actual)
            {
                continue;
            }

            File.WriteAllText(isUpdate ? verified : received, actual);
            failures.Add(isUpdate ? $"{verified} was written." : $"{received} differs from the verified file.");
        }

        foreach (var orphan in Directory.GetFiles(folder, $"{prefix}#*.verified.cs").Except(verifiedFiles))
        {
            if (isUpdate)
            {
                File.Delete(orphan);
            }

            failures.Add($"{orphan} is no longer generated.");
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    // A release must not touch every snapshot.
    private static string Scrub(string text) => Version().Replace(text, "GeneratedCode(\"StatusContracts\", \"{version}\")");

    [GeneratedRegex("""GeneratedCode\("StatusContracts", "[0-9.]+"\)""")]
    private static partial Regex Version();
}
