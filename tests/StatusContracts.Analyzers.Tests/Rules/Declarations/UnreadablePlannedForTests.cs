using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class UnreadablePlannedForTests
{
    private static readonly Rule Rule = new(Descriptors.STC2006_UnreadablePlannedFor);

    [Theory]
    [InlineData("soon")]
    [InlineData("Q3 2027")]
    [InlineData("2027-Q3")]
    [InlineData("31/03/2027")]
    [InlineData("2027-13-01")]
    [InlineData("version 2")]
    [InlineData("")]
    public Task TextThatIsNeitherVersionNorDate_IsReported(string planned) => Rule.Says(
        $$"""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [NotImplementedYet("Books", PlannedFor = [|"{{planned}}"|])]
        public class BooksController : ControllerBase;
        """,
        $"'{planned}' is neither a version nor an ISO 8601 date, so nobody can tell when it is due. Write \"2.0\" or \"2027-03-31\".");

    [Fact]
    public Task EachFormOfDeclaration_IsReported() => Rule.Reports(
        """
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/a", [NotImplementedYet("A", PlannedFor = [|"soon"|])] () => 1);
        app.MapGet("/b", () => 1).NotImplementedYet("B", [|Plans.Later|]);
        app.MapGet("/c", () => 1).WithMetadata(new NotImplementedYetAttribute("C") { PlannedFor = [|Plans.Later|] });
        app.Run();

        static class Plans
        {
            public const string Later = "some day";
        }
        """);
}
