using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class UnreadablePlannedForLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC2006_UnreadablePlannedFor);

    [Theory]
    [InlineData("2")]
    [InlineData("v2.0")]
    [InlineData("2.0.0-preview.1+sha.5")]
    [InlineData("1.2.3.4")]
    [InlineData("2099-03-31")]
    [InlineData("2099-03")]
    public Task VersionOrDate_IsSilent(string planned) => Rule.Silent(
        $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/a", () => 1).NotImplementedYet("A", "{{planned}}");
        app.Run();
        """);

    [Fact]
    public Task WhatIsLeftOutOrNoConstant_IsSilent() => Rule.Silent(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/a", () => 1).NotImplementedYet("A");
        app.MapGet("/b", () => 1).NotImplementedYet("B", plannedFor: null);
        app.MapGet("/c", () => 1).NotImplementedYet("C", Plans.Next);
        app.Run();

        static class Plans
        {
            public static readonly string Next = "soon";
        }
        """);

    [Fact]
    public Task PropertyOfAnotherType_IsSilent() => Rule.Silent(
        """
        var stub = new Work.NotImplementedYet { PlannedFor = "soon" };
        Console.WriteLine(stub.PlannedFor);

        namespace Work
        {
            public sealed class NotImplementedYet
            {
                public string? PlannedFor { get; set; }
            }
        }
        """);
}
