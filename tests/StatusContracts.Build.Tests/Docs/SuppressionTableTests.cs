using Microsoft.CodeAnalysis;
using StatusContracts.Docs;

namespace StatusContracts.Build.Tests.Docs;

public class SuppressionTableTests
{
    private static readonly SuppressionDescriptor[] Some = [new("STCS9001", "XY0001", "It is a | b."), new("STCS9002", "XY0002", "It is b.")];

    [Fact]
    public void Table_HasARowForEachSuppression() => Assert.Equal(
        """
        <!-- suppressions -->
        | Suppression | Of | Because |
        | --- | --- | --- |
        | STCS9001 | XY0001 | It is a \| b. |
        | STCS9002 | XY0002 | It is b. |
        <!-- /suppressions -->
        """,
        SuppressionTable.Render("<!-- suppressions --><!-- /suppressions -->", Some));

    [Fact]
    public void ReadmeWithoutThePairOfComments_HasNoPlaceForIt() => Assert.Null(SuppressionTable.Render("", Some));

    [Fact]
    public void Suppressions_AreFoundAndNeverShareAnId()
    {
        Assert.Contains(SuppressionTable.All, suppression => suppression.SuppressedDiagnosticId == "CS1998");
        Assert.Equal(SuppressionTable.All.Length, SuppressionTable.All.DistinctBy(suppression => suppression.Id).Count());
        Assert.Equal(SuppressionTable.All.Length, SuppressionTable.All.DistinctBy(suppression => suppression.SuppressedDiagnosticId).Count());
    }
}
