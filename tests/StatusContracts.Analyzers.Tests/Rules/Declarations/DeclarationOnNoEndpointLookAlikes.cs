using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class DeclarationOnNoEndpointLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC2003_DeclarationOnNoEndpoint);

    [Theory]
    [InlineData("""[Route("books"), NotImplementedYet("A")] public class BooksController : ControllerBase { [HttpGet, MethodNotAllowed("PUT", "Never.")] public int Get() => 1; }""")]
    [InlineData("""[Controller, NotImplementedYet("A")] public class Books { [HttpGet("a"), NotImplementedYet("A")] public int Get() => 1; }""")]
    [InlineData("""[NotImplementedYet("A")] public class BooksController { public int Get() => 1; }""")]
    [InlineData("""[NotImplementedYet("A")] public abstract class Base : ControllerBase { [HttpGet("a"), NotImplementedYet("A")] public abstract int Get(); [NotImplementedYet("A")] public int Put() => 1; }""")]
    [InlineData("""[NotImplementedYet("A")] public class Base<T> : ControllerBase { [HttpGet("a"), NotImplementedYet("A")] public int Get() => 1; } public class BooksController : Base<int>;""")]
    [InlineData("""public class BooksController : ControllerBase { [HttpGet("a"), NotImplementedYet("A")] public virtual int Get() => 1; } public class MoreController : BooksController { public override int Get() => 2; }""")]
    [InlineData("""public interface IBooks { [NotImplementedYet("A")] int Get(); }""")]
    [InlineData("""[NotImplementedYet("A")] public class IndexModel : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { [NotImplementedYet("A")] public void OnGet() { } }""")]
    [InlineData("""[NotImplementedYet("A")] public class Chat : Microsoft.AspNetCore.SignalR.Hub { [NotImplementedYet("A")] public int Send() => 1; }""")]
    [InlineData("""[NotImplementedYet("A")] public class Page : Microsoft.AspNetCore.Components.ComponentBase;""")]
    public Task WhatAFrameworkReads_IsSilent(string type) => Rule.Silent("using Microsoft.AspNetCore.Mvc;\nusing StatusContracts;\n" + type);

    [Theory]
    [InlineData("""app.MapGet("/", [NotImplementedYet("A")] () => 1);""")]
    [InlineData("""app.MapGet("/", Get); [NotImplementedYet("A")] int Get() => 1;""")]
    [InlineData("""app.MapGet("/", (int id) => Get(id)); [NotImplementedYet("A")] int Get(int id) => id;""")]
    [InlineData("""app.MapGet("/", Books.Get); static class Books { [NotImplementedYet("A")] public static int Get() => 1; }""")]
    [InlineData("""app.MapGet("/", new Books().Get); class Books { [NotImplementedYet("A")] internal int Get() => 1; }""")]
    [InlineData("""app.MapGet("/", () => Books.Get()); static class Books { [NotImplementedYet("A")] public static int Get() => 1; }""")]
    [InlineData("""var get = [NotImplementedYet("A")] () => 1; app.MapGet("/", get);""")]
    [InlineData("""Delegate get = Books.Get; app.MapGet("/", get); static class Books { [NotImplementedYet("A")] public static int Get() => 1; }""")]
    [InlineData("""Add([NotImplementedYet("A")] () => 1); void Add(Delegate handler) => app.MapGet("/", handler);""")]
    [InlineData("""app.MapGet("/", Handlers.All["a"]); static class Handlers { public static Dictionary<string, Delegate> All = new() { ["a"] = [NotImplementedYet("A")] () => 1 }; }""")]
    [InlineData("""app.MapGet("/", Books.Of); static class Books { public static Func<int> Of = [NotImplementedYet("A")] () => 1; }""")]
    public Task WhatIsHandedToAMappingCall_IsSilent(string code) => Rule.Silent($"""
        using StatusContracts;
        var app = WebApplication.CreateBuilder(args).Build();
        {code}
        """);

    [Theory]
    [InlineData("[NotImplementedYet(\"A\")] public class Books;")]
    [InlineData("public static class Books { [NotImplementedYet(\"A\")] public static int Get() => 1; }")]
    [InlineData("[NotImplementedYet(\"A\")] public class BooksController<T> : Microsoft.AspNetCore.Mvc.ControllerBase;")]
    public Task PublicMembersOfALibrary_AreSilent(string type)
    {
        var source = "using StatusContracts;\n" + type;
        return Rule.Silent(new RuleProject(source) { HasHost = false });
    }

    [Theory]
    [InlineData("app.MapGrpcThings(); static class Grpc { public static void MapGrpcThings(this object o) { } }", false)]
    [InlineData("app.MapRazorPages();", true)]
    [InlineData("builder.Services.AddControllers(o => o.Conventions.Add(null!));", true)]
    [InlineData("builder.Services.AddControllers().ConfigureApplicationPartManager(p => p.FeatureProviders.Add(new Own())); class Own : Microsoft.AspNetCore.Mvc.Controllers.ControllerFeatureProvider;", true)]
    public async Task EndpointsThatAreNotSeen_Silence(string code, bool silences)
    {
        var source = $$"""
            using StatusContracts;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddRazorPages();
            var app = builder.Build();
            {{code}}
            """;
        var type = "using StatusContracts;\n[NotImplementedYet(\"A\")] public class Books;";
        await (silences ? Rule.Silent(source, type) : Rule.Reports(source, type.Replace("NotImplementedYet(\"A\")", "[|NotImplementedYet(\"A\")|]", StringComparison.Ordinal)));
    }

    [Fact]
    public Task MethodWithAnAttributeOfALibrary_IsSilent() => Rule.Silent("""
        using StatusContracts;
        public class GetAttribute : Attribute;
        public static class Books { [Get, NotImplementedYet("A")] public static int Get() => 1; }
        """);

    [Theory]
    [InlineData("""[Handler, NotImplementedYet("A")] public static class Books { private static int Handle() => 1; }""")]
    [InlineData("""[Handler] public static class Books { [NotImplementedYet("A")] private static int Handle() => 1; }""")]
    [InlineData("""[Handler] public static class Books { public static class Get { [NotImplementedYet("A")] private static int Handle() => 1; } }""")]
    public Task TypeWithAnAttributeOfALibrary_IsSilent(string type) =>
        Rule.Silent("using StatusContracts;\npublic class HandlerAttribute : Attribute;\n" + type);

    [Fact]
    public Task Tests_AreSilent() => Rule.Silent(new RuleProject("using StatusContracts;\n[NotImplementedYet(\"A\")] public class Books;")
    {
        References = [Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)],
    });
}
