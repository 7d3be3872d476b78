#pragma warning disable STC2010 // The empty flag is what is tested.
using Microsoft.Extensions.Configuration;

namespace StatusContracts.Conformance.Gates;

/// <summary>The gate that an application has when it registers none: a section of its configuration.</summary>
public sealed class ConfiguredFlags(Servers servers) : IClassFixture<Servers>
{
    private static App Of(IConfiguration configuration) => new(
        app =>
        {
            app.MapGet("/configured/export", [NotImplementedYet("Export", Until = "ReportExport")] () => Results.Text("exported"));
            app.MapPut("/configured/export", [NotImplementedYet("Import", Until = "Import")] () => Results.Text("imported"));
        },
        services => services.AddSingleton(configuration));

    [Fact]
    public async Task ChangedFile_OpensAndClosesTheRunningApplication()
    {
        using var file = new FlagFile("""{ "FeatureManagement": { "ReportExport": false, "Import": false } }""");
        var server = await servers.Of(Of(file.Configuration), Contracts.Compiled);
        (await server.SendAsync("GET /configured/export")).IsPlanned("Export", allow: "");

        await file.ChangeAsync("""{ "FeatureManagement": { "reportexport": "True", "Import": false } }""");
        (await server.SendAsync("GET /configured/export")).Is(200, "exported");
        (await server.SendAsync("DELETE /configured/export")).IsNotAllowed("GET");
        (await server.SendAsync("PUT /configured/export")).IsPlanned("Import", allow: "GET");

        await file.ChangeAsync("""{ "FeatureManagement": { "ReportExport": false, "Import": false } }""");
        (await server.SendAsync("GET /configured/export")).IsPlanned("Export", allow: "");
        Assert.DoesNotContain(server.Log, entry => entry.Event!.StartsWith("Flag", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "", "FlagIsUndeclared", "The flag 'ReportExport' is declared nowhere")]
    [InlineData("FeatureManagement:ReportExport", "yes", "FlagIsUnreadable", "FeatureManagement:ReportExport is 'yes'")]
    [InlineData("FeatureManagement:ReportExport", "a\nb", "FlagIsUnreadable", "FeatureManagement:ReportExport is 'a\\u000Ab'")]
    [InlineData("FeatureManagement:ReportExport:EnabledFor:0:Name", "Microsoft.Percentage", "FlagHasFilters", "need the package StatusContracts.FeatureManagement")]
    public async Task FlagThatSaysNothing_IsOff_AndReportedOnce(string key, string value, string reported, string message)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value), new("FeatureManagement:Import", "true")]).Build();
        var server = await servers.Of(Of(configuration), Contracts.Compiled);

        (await server.SendAsync("GET /configured/export")).IsPlanned("Export", allow: "PUT");
        (await server.SendAsync("DELETE /configured/export")).IsNotAllowed("PUT");

        var entry = Assert.Single(server.Log, entry => entry.Event!.StartsWith("Flag", StringComparison.Ordinal));
        Assert.Equal(reported, entry.Event);
        Assert.Contains(message, entry.Message, StringComparison.Ordinal);
        Assert.Equal("StatusContracts.Gates.ConfigurationFeatureGate", entry.Category);
    }

    [Fact]
    public async Task AnswersOfBothStates_AreCompiledAhead()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("FeatureManagement:ReportExport", "true")]).Build();
        var server = await servers.Of(Of(configuration), Contracts.Compiled);
        foreach (var open in (string[])["true", "false"])
        {
            configuration["FeatureManagement:Import"] = open;
            await server.SendAsync("DELETE /configured/export");
            await server.SendAsync("PUT /configured/export");
        }

        Assert.Empty(server.CompletedAtStartup);
    }

    [Fact]
    public async Task EmptyFlag_FailsWithWordsThatHelp()
    {
        var failure = Assert.Throws<ArgumentException>(
            () => WebApplication.CreateSlimBuilder().Build().MapGet("/a", () => "a").NotImplementedYet("A", until: " "));
        Assert.Equal("until", failure.ParamName);

        var server = await servers.Of(new(app => app.MapGet("/a", () => "a").WithMetadata(new NotImplementedYetAttribute("A") { Until = "" })), Contracts.Compiled);
        (await server.SendAsync("GET /a")).Is(500);
        Assert.Contains(server.Log, entry => entry.Exception?.Message.StartsWith(
            """[NotImplementedYet("A", Until = "")] names no flag. Say which flag turns the feature on""", StringComparison.Ordinal) == true);
    }
}
