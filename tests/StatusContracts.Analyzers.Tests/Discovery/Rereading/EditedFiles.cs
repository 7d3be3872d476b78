namespace StatusContracts.Analyzers.Tests.Discovery.Rereading;

/// <summary>
/// The files of a program, each in several states; an empty one stands for a file that is not there. What a file says
/// depends on others here in each way in which it can.
/// </summary>
internal static class EditedFiles
{
    public static readonly string[][] States =
    [
        // What holds for every file
        [
            "",
            "global using static Shop.Patterns;",
            "global using Get = Shop.OtherGetAttribute;",
            "global using Planned = StatusContracts.NotImplementedYetAttribute;",
            "[assembly: StatusContracts.ServerMethods(\"GET\", \"HEAD\", \"POST\", \"DELETE\")]",
        ],
        // Constants, one behind the other
        ["namespace Shop; public static class Root { public const string Value = \"one\"; }", "namespace Shop; public static class Root { public const string Value = \"two\"; }", ""],
        [
            "namespace Shop; public static class Patterns { public const string List = Root.Value + \"/list\"; public static readonly string Item = \"item\"; }",
            "namespace Shop; public static class Patterns { public const string List = \"plain\"; public static readonly string Item = \"piece\"; }",
            "namespace Shop; public class Patterns : OlderPatterns { public const string Item = \"item\"; }",
            "namespace Shop.Elsewhere; public static class Patterns { public const string List = \"elsewhere\"; public const string Item = \"e\"; }",
        ],
        ["", "namespace Shop; public class OlderPatterns { public const string List = \"older\"; }", "namespace Shop; public class OlderPatterns { public const string List = \"oldest\"; }"],
        // Attributes of the application, and one that takes the place of the framework's
        [
            "namespace Shop; public class GetAttribute(string template) : Microsoft.AspNetCore.Mvc.HttpGetAttribute(\"own/\" + template);",
            "namespace Shop; public class GetAttribute(string template) : Microsoft.AspNetCore.Mvc.HttpPostAttribute(Root.Value + template);",
            "namespace Shop; public class GetAttribute : System.Attribute { public GetAttribute(string template) { } }",
            "namespace Shop; public class GetAttribute : Microsoft.AspNetCore.Mvc.Routing.HttpMethodAttribute { public GetAttribute(string template) : base(Verbs.Of, template) { } }",
        ],
        ["", "namespace Shop; public static class Verbs { public static readonly string[] Of = [\"DELETE\"]; }", "namespace Shop; public static class Verbs { public static readonly string[] Of = [\"PUT\"]; }"],
        ["", "namespace Shop; public class OtherGetAttribute(string template) : Microsoft.AspNetCore.Mvc.HttpDeleteAttribute(template);"],
        ["", "namespace Shop; public class HttpGetAttribute : System.Attribute { public HttpGetAttribute(string? template = null) { } }", "namespace Shop.Controllers; public class HttpGetAttribute() : Microsoft.AspNetCore.Mvc.HttpPatchAttribute(\"shadow\");"],
        // A controller: two parts, and a base
        [
            "namespace Shop.Controllers; [Microsoft.AspNetCore.Mvc.Route(\"books\")] public partial class BooksController : ShopController { [Get(Patterns.List)] public int List() => 1; [StatusContracts.NotImplementedYet(\"Later\")] [Microsoft.AspNetCore.Mvc.HttpPost] public partial Review Add(int id); }",
            "namespace Shop.Controllers; [Microsoft.AspNetCore.Mvc.Route(\"books\")] public partial class BooksController : ShopController { [Get(Patterns.List)] public int List() => 2; [StatusContracts.NotImplementedYet(\"Later\")] [Microsoft.AspNetCore.Mvc.HttpPost] public partial Review Add(int id); }",
            "using Microsoft.AspNetCore.Mvc; namespace Shop.Controllers; public partial class BooksController : ShopController { [HttpGet(\"all\")] public int List() => 1; }",
            "",
        ],
        [
            "",
            "namespace Shop.Controllers; public partial class BooksController { [Microsoft.AspNetCore.Mvc.HttpPut(\"second\")] public int Second() => 1; }",
            "namespace Shop.Controllers; public partial class BooksController { public partial Review Add(int id) => null!; }",
            "namespace Shop.Controllers; [StatusContracts.MethodNotAllowed(\"DELETE\", \"Books stay.\")] public partial class BooksController { }",
        ],
        [
            "namespace Shop.Controllers; public abstract class ShopController : Microsoft.AspNetCore.Mvc.ControllerBase { [Get(\"base\")] public int Base() => 1; }",
            "namespace Shop.Controllers; [Microsoft.AspNetCore.Mvc.Route(\"shop\")] public abstract class ShopController : Microsoft.AspNetCore.Mvc.ControllerBase, IWelcome { int IWelcome.Hello() => 1; public void Dispose() { } }",
            "namespace Shop.Controllers; public class ShopController;",
        ],
        ["", "namespace Shop.Controllers; public interface IWelcome : System.IDisposable { int Hello(); }", "namespace Shop.Controllers; public interface IWelcome { int Hello(); }"],
        ["", "namespace Shop; public class Review;", "namespace Shop.Controllers; public record struct Review(int Stars);", "namespace Shop { public class Review; } namespace Shop.Controllers { using Review = System.Threading.Tasks.Task<Microsoft.AspNetCore.Mvc.IActionResult>; }"],
        // Minimal APIs: groups through methods, handlers elsewhere
        [
            "namespace Shop; public static class Endpoints { public static void MapBooks(this IEndpointRouteBuilder app) { var group = app.MapGroup(Root.Value).Tagged(); group.MapGet(Patterns.List, Handlers.List); group.MapPost(Patterns.Item, Handlers.Add); } }",
            "namespace Shop; public static class Endpoints { public static void MapBooks(this IEndpointRouteBuilder app) { var group = app.MapGroup(\"g\").Tagged(); group.MapGet(Patterns.List, () => 1); group.MapDelete(\"x\", [Planned(\"Removal\")] () => 1); } }",
            "namespace Shop; public static class Endpoints { public static RouteGroupBuilder MapBooks(this IEndpointRouteBuilder app) => app.MapGroup(\"returned\"); }",
        ],
        [
            "namespace Shop; public static class Handlers { public static int List() => 1; [StatusContracts.NotImplementedYet(\"Adding\")] public static int Add() => 1; }",
            "namespace Shop; public static class Handlers { public static int List() => 1; public static int Add() => 1; }",
            "namespace Shop; public class Handlers : MoreHandlers { public static int List() => 2; }",
        ],
        ["", "namespace Shop; public class MoreHandlers { [StatusContracts.NotImplementedYet(Patterns.List)] public static int Add() => 1; }"],
        [
            "namespace Shop; public static class Tags { public static RouteGroupBuilder Tagged(this RouteGroupBuilder group) => group; }",
            "namespace Shop; public static class Tags { public static RouteGroupBuilder Tagged(this RouteGroupBuilder group) => group.MapGroup(\"tagged\"); }",
            "namespace Shop; public static class Tags { public static T Tagged<T>(this T group) where T : IEndpointConventionBuilder { group.NotImplementedYet(\"All of it\"); return group; } }",
        ],
        // Names that are looked for everywhere
        [
            "",
            "namespace Shop; public static class OwnMaps { public static void MapGet(this IEndpointRouteBuilder app, string pattern, System.Delegate handler) { } }",
            "namespace Unseen; public static class OwnMaps { public static void MapGet(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder app, string pattern, System.Func<int> handler) { } }",
            "namespace Shop; public class Mapper { public void MapGet() { } public void MapGroup() { } public void Tagged() { } }",
        ],
        ["", "namespace Microsoft.AspNetCore.Mvc; public class HttpPostAttribute : System.Attribute;", "namespace StatusContracts; public class NotImplementedYetAttribute(string feature) : System.Attribute { public string Feature => feature; }", "namespace Shop.Microsoft.AspNetCore { public class Nothing; }", "namespace Shop.System { }"],
        // Parts with a list of methods that somebody may write to
        ["", "namespace Shop; public static partial class Lists { private static readonly string[] Methods = [\"GET\", \"PUT\"]; public static void Map(WebApplication app) { app.MapMethods(\"lists\", Methods, () => 1); } }"],
        ["", "namespace Shop; public static partial class Lists { public static int Count() => 1; }", "namespace Shop; public static partial class Lists { public static void Change() { Methods[0] = \"DELETE\"; } }"],
        // A part of the class of top-level statements, whose members those name as their own
        [
            "public partial class Program { private const string Health = \"health\"; private static readonly string[] Methods = [\"GET\"]; static void MapLists(WebApplication app) { app.MapMethods(\"own\", Methods, () => 1); } }",
            "public partial class Program { private const string Health = \"alive\"; }",
            "",
        ],
        // Where it begins
        [
            "using Shop; var builder = WebApplication.CreateBuilder(args); builder.Services.AddControllers(); var app = builder.Build(); app.MapControllers(); app.MapBooks(); app.MapGet(Patterns.Item, () => 1); app.MapGet(Health, () => 1); app.Run();",
            "using Shop; var builder = WebApplication.CreateBuilder(args); builder.Services.AddControllers(); Methods[0] = \"PUT\"; var app = builder.Build(); app.MapControllers(); app.MapBooks(); MapLists(app); app.Run();",
            "using Shop; var app = WebApplication.Create(args); app.MapGroup(\"v1\").MapBooks(); Lists.Map(app); app.Run();",
            "using Shop; var app = WebApplication.Create(args); app.MapBooks().MapGet(\"after\", () => 1); app.MapControllers().RequireAuthorization(); app.Run();",
        ],
        ["", "namespace Shop; public static class Unrelated { public static int Five() => 5; }", "namespace Shop; public static class Unrelated { public static int  Five() => 6; }", "#nullable disable\nnamespace Shop.Unrelated; public record Five(int List, string Methods);"],
    ];
}
