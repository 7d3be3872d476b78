using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class EmptyDeclarationLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC2010_EmptyDeclaration);

    [Fact]
    public Task WordsAndWhatIsNoConstant_AreSilent() => Rule.Silent(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/a", () => 1).NotImplementedYet(".");
        app.MapGet("/b", () => 1).NotImplementedYet(builder.Configuration["Feature"] ?? "");
        app.MapGet("/c", () => 1).MethodNotAllowed("PUT", "Never.");
        app.Run();
        """);

    [Fact]
    public Task OtherArgumentsThatAreEmpty_AreSilent() => Rule.Silent(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/a", () => 1).NotImplementedYet("A", detail: "", alternative: null);
        app.Run();
        """);
}
