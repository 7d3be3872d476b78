using System.Reflection;
using Xunit.Sdk;

namespace StatusContracts.Analyzers.Tests.Harness;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Update_WritesAndFails_ThenTheTestPasses()
    {
        Fails(("A.g.cs", "text"), isUpdate: true);

        Snapshot.Match(Files("A.g.cs", "text"), _folder, "Class.Method", isUpdate: false);
        Assert.Equal("//HintName: A.g.cs\ntext", File.ReadAllText(Path.Combine(_folder, "Class.Method#A.g.verified.cs")));
    }

    [Fact]
    public void Difference_FailsAndLeavesWhatWasReceived()
    {
        Fails(("A.g.cs", "old"), isUpdate: true);
        Fails(("A.g.cs", "new"), isUpdate: false);

        Assert.Equal("//HintName: A.g.cs\nnew", File.ReadAllText(Path.Combine(_folder, "Class.Method#A.g.received.cs")));
        Snapshot.Match(Files("A.g.cs", "old"), _folder, "Class.Method", isUpdate: false);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void MissingSnapshot_Fails() => Fails(("A.g.cs", "text"), isUpdate: false);

    [Fact]
    public void SnapshotThatIsNoLongerGenerated_Fails()
    {
        Fails(("A.g.cs", "text"), isUpdate: true);
        Fails(("B.g.cs", "text"), isUpdate: true);

        Snapshot.Match(Files("B.g.cs", "text"), _folder, "Class.Method", isUpdate: false);
        File.WriteAllText(Path.Combine(_folder, "Class.Method#Orphan.verified.cs"), "");
        Fails(("B.g.cs", "text"), isUpdate: false);
    }

    [Fact]
    public void EverySnapshot_BelongsToATest()
    {
        var tests = typeof(SnapshotTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods()
                .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
                .Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet();
        var folder = Path.Combine(Repository.Root, "tests", "StatusContracts.Analyzers.Tests");
        var snapshots = Directory.GetFiles(folder, "*.verified.*", SearchOption.AllDirectories);

        Assert.NotEmpty(snapshots);
        Assert.All(snapshots, file => Assert.Contains(Path.GetFileName(file).Split('#')[0], tests));
    }

    private void Fails((string HintName, string Text) file, bool isUpdate) => Assert.ThrowsAny<XunitException>(
        () => Snapshot.Match(Files(file.HintName, file.Text), _folder, "Class.Method", isUpdate));

    private static Dictionary<string, string> Files(string hintName, string text) => new() { [hintName] = text };
}
