using System.Runtime.CompilerServices;
using System.Text;
using StatusContracts.Testing.Snapshots;

namespace StatusContracts.Testing;

/// <summary>
/// A contract pinned in a file, which is kept beside the tests: what vanishes from the application fails the test. Where the code
/// is (<see cref="StubContract.Member"/>, <see cref="StubContract.Source"/>) is not part of it.
/// </summary>
public static class ContractSnapshot
{
    /// <summary>The environment variable that has every snapshot written instead of compared, when it is <c>1</c> or <c>true</c>.</summary>
    public const string UpdateVariable = "STATUSCONTRACTS_UPDATE_SNAPSHOTS";

    private static bool IsUpdateAsked => Environment.GetEnvironmentVariable(UpdateVariable) is "1" or "true";

    /// <summary>
    /// Compares <paramref name="contract"/> with the file. To accept what has changed, run once with <c>STATUSCONTRACTS_UPDATE_SNAPSHOTS=1</c>: that writes the
    /// file and fails, so that nothing is accepted unseen.
    /// </summary>
    /// <param name="contract">The contract of the application: <c>services.GetRequiredService&lt;IStatusContract&gt;()</c>.</param>
    /// <param name="path">
    /// The file, <c>Contract.json</c>: from the folder of the test that calls, or, where the sources are not on the machine that
    /// runs it, from the folder of the test's assembly.
    /// </param>
    /// <param name="update">Whether the file is written; null for what the environment variable says.</param>
    /// <param name="caller">The source file of the test; the compiler gives it.</param>
    /// <exception cref="ContractException">
    /// The contract is not that of the file; or there is no file; or it was written. The message says what has changed.
    /// </exception>
    public static void Assert(IStatusContract contract, string path, bool? update = null, [CallerFilePath] string caller = "")
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var (file, isSource) = Locate(path, caller);
        var known = File.Exists(file) ? File.ReadAllText(file) : null;
        var text = Write(contract);
        if (known == text)
        {
            return;
        }

        var differences = known is null ? [] : ContractDifferences.Between(SnapshotText.Read(known, file), contract);
        if (update ?? IsUpdateAsked)
        {
            if (!isSource)
            {
                throw new ContractException($"{file} is a copy: the test was compiled from {caller}, which is not on this machine. Give the full path of the file in the sources.");
            }

            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            throw new ContractException(Text($"{file} was written. Read what has changed, and run again without {UpdateVariable}.", differences));
        }

        if (known is null)
        {
            throw new ContractException($"There is no {file}. To write it, run once with {UpdateVariable}=1."
                + (isSource ? "" : $" It was looked for beside the assembly, because the test was compiled from {caller}, which is not on this machine: have the build copy it there, or give its full path."));
        }

        // Only how it is written may differ, line ends for instance.
        if (SnapshotText.Write(SnapshotText.Read(known, file)) != text)
        {
            if (differences.Count == 0)
            {
                differences = ["! Resources of one label, or the routes of one, are others. Compare the files."];
            }

            throw new ContractException(Text(
                $"The contract is not that of {file}. If that is wanted, run once with {UpdateVariable}=1, and commit the file.", differences));
        }
    }

    /// <summary>The contract in a file, for <see cref="ContractWalk.Over(HttpClient, IStatusContract, Action{ContractWalkOptions})"/>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ContractException">The file holds no contract.</exception>
    public static IStatusContract Read(string path) => SnapshotText.Read(File.ReadAllText(path), path);

    /// <summary>The contract as the text of a snapshot: JSON, the same for the same contract, with LF at the end of each line.</summary>
    /// <param name="contract">The contract.</param>
    public static string Write(IStatusContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return SnapshotText.Write(contract);
    }

    // Builds that are the same on every machine put another path there (PathMap, ContinuousIntegrationBuild).
    private static (string File, bool IsSource) Locate(string path, string caller) =>
        Path.IsPathFullyQualified(path) ? (path, true)
        : Path.GetDirectoryName(caller) is { Length: > 0 } folder && Directory.Exists(folder) ? (Path.GetFullPath(path, folder), true)
        : (Path.GetFullPath(path, AppContext.BaseDirectory), false);

    private static string Text(string first, IReadOnlyList<string> differences) =>
        string.Concat([first, "\n", .. differences.Select(difference => difference + "\n")]);
}
