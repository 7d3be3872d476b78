using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class InvalidMethodLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC3003_InvalidMethod);

    [Fact]
    public Task MethodsOfTheApp_AreSpelledAsTheAppLikes() => Rule.Silent("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapMethods("/a", ["GET", "PURGE", "purge", "M-SEARCH", "x!y"], () => 1);
        app.MapMethods("/b", [HttpMethods.Get, builder.Configuration["Method"]!], () => 1);
        app.MapMethods("/c", Verbs(), () => 1);
        app.Run();

        static string[] Verbs() => ["get"];
        """);

    [Fact]
    public Task OtherTextsOfAttributes_AreSilent() => Rule.Silent("""
        using System.ComponentModel;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Routing;

        [Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("get"), Description("get"), Obsolete("no token")]
            public string A() => "";

            [AcceptVerbs("GET", Route = "a b", Name = "get")]
            public string B() => "";

            [Templated("get")]
            public string C() => "";

            [Microsoft.AspNetCore.Mvc.HttpGet("get all")]
            public string D() => "";
        }

        public sealed class TemplatedAttribute(string template) : HttpMethodAttribute(["LOCK"], template);

        public sealed class SearchAttribute() : HttpGetAttribute("get all");
        """);

    [Fact]
    public Task MethodsAndAttributesOfTheApp_AreSilent() => Rule.Silent("""
        namespace Own
        {
            public sealed class AcceptVerbsAttribute(params string[] verbs) : Attribute
            {
                public string[] Verbs => verbs;
            }

            public class Grammar(IEnumerable<string> verbs)
            {
                public IEnumerable<string> Verbs => verbs;
            }

            public sealed class English() : Grammar(["to get"]);

            public class Mapper
            {
                public void MapMethods(string name, string[] methods, Func<int> handler) { }

                [AcceptVerbs("to get")]
                public void Map() => MapMethods("a", ["get"], () => 1);
            }
        }
        """);
}
