namespace StatusContracts.House.Tests;

public class HouseRuleTests
{
    private static readonly Dictionary<string, HouseRule> All =
        new[] { OneHome.Rules, Layers.Rules, Texts.Rules, Links.Rules }.SelectMany(rules => rules).ToDictionary(rule => rule.Says);

    public static TheoryData<string> Rules => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Repository_Obeys(string rule)
    {
        var broken = SourceFile.All
            .SelectMany(file => All[rule].Breaks(file).Distinct().Select(what => $"{file.Path}: {what}"))
            .ToArray();

        Assert.True(broken.Length == 0, $"{rule}\n{string.Join('\n', broken)}");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void FileThatBreaksTheRule_IsFound(string rule) =>
        Assert.Single(All[rule].Breaks(All[rule].Example));
}
