using StatusContracts.Misuse;

namespace StatusContracts.Build.Tests.Misuse;

public class SarifTests
{
    // As the compiler writes it, without what is not read.
    private const string Log =
        """
        { "runs": [ { "results": [
          { "ruleId": "STC3008", "message": { "text": "An option." } },
          { "ruleId": "CA1822", "message": { "text": "Static." } },
          { "ruleId": "STC1003", "message": { "text": "A \"405\"." }, "locations": [ { "physicalLocation": {
              "artifactLocation": { "uri": "file:///home/a%20b/Misuse/Controllers/Books.cs" },
              "region": { "startLine": 7, "startColumn": 9 } } } ] },
          { "ruleId": "STC1004", "message": { "text": "Switched off." }, "suppressions": [ { "kind": "inSource" } ] }
        ] } ] }
        """;

    [Fact]
    public void DiagnosticsOfThePackage_AreRead() => Assert.Equal(
        [new("STC1003", "Controllers/Books.cs", 7, "A \"405\"."), new("STC3008", null, 0, "An option.")],
        Sarif.Read(Log, "/home/a b/Misuse"));
}
