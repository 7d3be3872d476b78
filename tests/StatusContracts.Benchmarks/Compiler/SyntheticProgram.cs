using System.Globalization;
using System.Text;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>
/// The source of an application with as many <c>Map*</c> endpoints as actions, over many files: what a large API looks like
/// to a compiler. Every tenth endpoint is a stub.
/// </summary>
internal sealed class SyntheticProgram
{
    /// <summary>Endpoints of one file, and actions of one controller.</summary>
    public const int PerFile = 20;

    /// <summary>A file that has nothing to do with endpoints.</summary>
    public const string Unrelated = "Unrelated.cs";

    /// <summary>A method that is called in one place; what calls it maps nothing.</summary>
    public const string OneCall = "Checksum";

    private const string Main = "Program.cs";

    private static readonly string[] Verbs = ["Get", "Post", "Put", "Delete"];

    private readonly Form _form;
    private readonly int _middle;

    private SyntheticProgram(Form form, int groups)
    {
        _form = form;
        _middle = groups / 2;
    }

    /// <summary>The files by name.</summary>
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>A file in the middle that maps.</summary>
    public string MappingFile => _form == Form.OneMethod ? Main : $"Endpoints/E{_middle:D4}.cs";

    /// <summary>What <see cref="MappingFile"/> maps on.</summary>
    public string MappedOn => _form == Form.OneMethod ? "app" : "group";

    /// <summary>A file in the middle that holds patterns.</summary>
    public string PatternFile => _form == Form.Constants ? $"Endpoints/P{_middle:D4}.cs" : MappingFile;

    /// <summary>A file in the middle that has a controller.</summary>
    public string ControllerFile => $"Controllers/C{_middle:D4}Controller.cs";

    /// <param name="endpoints">The number of <c>Map*</c> calls, and of actions.</param>
    public static SyntheticProgram Of(Form form, int endpoints)
    {
        var groups = (endpoints + PerFile - 1) / PerFile;
        var program = new SyntheticProgram(form, groups);
        var files = program.Files;
        files["Usings.cs"] = Usings;
        files["Store.cs"] = Store;
        files[Unrelated] = "namespace Shop; public static class Unrelated { public static int Five() => 5; }\n";
        for (var i = 0; i < groups; i++)
        {
            var count = Math.Min(PerFile, endpoints - (i * PerFile));
            files[$"Controllers/C{i:D4}Controller.cs"] = Controller(i, count);
            if (form != Form.OneMethod)
            {
                files[$"Endpoints/E{i:D4}.cs"] = Endpoints(form, i, count);
            }

            if (form == Form.Constants)
            {
                files[$"Endpoints/P{i:D4}.cs"] = Patterns(i, count);
            }
        }

        files[Main] = Program(form, endpoints, groups);
        return program;
    }

    private static string Program(Form form, int endpoints, int groups)
    {
        var text = new StringBuilder(
            $$"""
            using Shop;
            {{(form == Form.OneMethod ? "" : "using Shop.Endpoints;\n")}}var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers();
            builder.Services.AddSingleton<Store>();
            builder.Services.AddStatusContracts();
            var app = builder.Build();
            app.MapControllers();

            """);
        if (form == Form.OneMethod)
        {
            for (var i = 0; i < endpoints; i++)
            {
                Map(text, "app", $"\"/e{i / PerFile:D4}{Path(i % PerFile)}\"", i);
            }
        }
        else
        {
            text.Append("var api = app.MapGroup(\"/minimal\");\n");
            for (var i = 0; i < groups; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"api.MapE{i:D4}();\n");
            }
        }

        return text.Append("app.Run();\n").ToString();
    }

    private static string Endpoints(Form form, int file, int count)
    {
        var text = new StringBuilder(
            $$"""
            namespace Shop.Endpoints;

            public static class E{{file:D4}}
            {
                public static IEndpointRouteBuilder MapE{{file:D4}}(this IEndpointRouteBuilder app)
                {
                    var group = app.MapGroup("/e{{file:D4}}").WithTags("E{{file:D4}}");

            """);
        for (var i = 0; i < count; i++)
        {
            Map(text, "        group", form == Form.Constants ? $"P{file:D4}.Path{i}" : $"\"{Path(i)}\"", (file * PerFile) + i);
        }

        return text.Append("        return app;\n    }\n}\n").ToString();
    }

    private static string Patterns(int file, int count)
    {
        var text = new StringBuilder($"namespace Shop.Endpoints;\n\ninternal static class P{file:D4}\n{{\n    private const string Item = \"/{{id:int}}\";\n");
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    public const string Path{i} = \"{Path(i).Replace("/{id:int}", "", StringComparison.Ordinal)}\" + Item;\n");
        }

        return text.Append("}\n").ToString();
    }

    // Four methods share a path, so that resources have several.
    private static string Path(int i) => $"/r{i / Verbs.Length}/{{id:int}}";

    private static void Map(StringBuilder text, string on, string pattern, int i)
    {
        var verb = Verbs[i % Verbs.Length];
        if (i % 10 == 9)
        {
            text.Append(CultureInfo.InvariantCulture, $"{on}.Map{verb}({pattern}, [StatusContracts.NotImplementedYet(\"Feature {i}\", PlannedFor = \"2.0\")] (int id) => StatusContracts.Stub.Result);\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture,
            $$"""
            {{on}}.Map{{verb}}({{pattern}}, async (int id, Store store, ILogger<Store> logger, CancellationToken cancellationToken) =>
            {
                var item = await store.FindAsync(id + {{i}}, cancellationToken);
                if (item is null)
                {
                    logger.LogInformation("There is no item {Id}.", id);
                    return Results.NotFound();
                }

                return item.Tags.Length > 2 ? Results.Ok(item) : Results.Accepted();
            });

            """);
    }

    private static string Controller(int file, int count)
    {
        var text = new StringBuilder(
            $$"""
            using Microsoft.AspNetCore.Mvc;
            using StatusContracts;

            namespace Shop.Controllers;

            [ApiController, Route("api/c{{file:D4}}")]
            public sealed partial class C{{file:D4}}Controller(Store store) : ControllerBase
            {

            """);
        for (var i = 0; i < count; i++)
        {
            var verb = Verbs[i % Verbs.Length];
            text.Append(CultureInfo.InvariantCulture, $"    [Http{verb}(\"{Path(i)[1..]}\")]\n");
            text.Append(i % 10 == 9
                ? $"    [NotImplementedYet(\"Feature {file}.{i}\", PlannedFor = \"2.0\")]\n    public partial ActionResult<Item> {verb}{i}(int id);\n\n"
                : $$"""
                    public async Task<ActionResult<Item>> {{verb}}{{i}}(int id, CancellationToken cancellationToken)
                    {
                        var item = await store.FindAsync(id + {{i}}, cancellationToken);
                        if (item is null)
                        {
                            return NotFound();
                        }

                        return item with { Tags = [.. item.Tags.Where(tag => tag.Length > 2)] };
                    }


                """);
        }

        return text.Append("}\n").ToString();
    }

    private const string Store =
        """
        namespace Shop;

        public sealed record Item(int Id, string Name, string[] Tags);

        public sealed class Store
        {
            public Task<Item?> FindAsync(int id, CancellationToken cancellationToken) =>
                Task.FromResult<Item?>(id > 0 ? new Item(id, "Item " + id, ["a", "long"]) : null);

            public static int Sum(int[] numbers) => numbers.Checksum();
        }

        public static class Checksums
        {
            public static int Checksum(this int[] numbers) => numbers.Length;
        }

        """;

    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;

        """;
}
