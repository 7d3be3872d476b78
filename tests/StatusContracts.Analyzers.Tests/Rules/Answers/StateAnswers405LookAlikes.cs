using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1012 stays silent where what decides may say which methods the resource has.</summary>
public class StateAnswers405LookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC1012_StateAnswers405);

    [Theory]
    [InlineData("id == 1")]
    [InlineData("Reserved.Contains(kind)")]
    [InlineData("""string.Equals(kind, "system", StringComparison.Ordinal)""")]
    [InlineData("_isFrozen && reason == null")]
    [InlineData("options.Value.IsFrozen || reason == null")]
    [InlineData("""configuration["Frozen"] == reason""")]
    [InlineData("environment.IsProduction() && reason == null")]
    [InlineData("HttpMethods.IsDelete(Request.Method) && reason == null")]
    [InlineData("""Request.Method == "DELETE" && reason == null""")]
    [InlineData("!store.CanDelete(id)")]
    [InlineData("store.Find(id).IsReadOnly")]
    [InlineData("store.Outcome(id) == Outcome.NotAllowed")]
    [InlineData("reason == null && HttpContext.Response.StatusCode == 405")]
    [InlineData("cancellation.IsCancellationRequested")]
    [InlineData("HttpContext.Request.IsHttps")]
    [InlineData("DateTime.Now.Hour > 5")]
    public Task WhatTellsTheMethods_IsSilent(string condition) => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Options;

        [ApiController, Route("api/{kind}/books")]
        public class BooksController : ControllerBase
        {
            private static readonly HashSet<string> Reserved = ["system"];
            private readonly bool _isFrozen = Environment.ProcessId > 5;

            [HttpGet("{id:int}")]
            public IActionResult Get(string kind, int id) => Ok(kind + id + _isFrozen + Reserved);

            [HttpDelete("{id:int}")]
            public IActionResult Delete(
                string kind, int id, string? reason, [FromServices] Store store, [FromServices] IOptions<Freeze> options,
                [FromServices] IConfiguration configuration, [FromServices] IHostEnvironment environment, CancellationToken cancellation)
            {
                if (CONDITION)
                {
                    return StatusCode(405);
                }

                return NoContent();
            }
        }

        public class Freeze
        {
            public bool IsFrozen { get; set; }
        }

        public enum Outcome
        {
            Done,
            NotAllowed,
        }

        public class Store
        {
            public Outcome Outcome(int id) => id > 5 ? global::Outcome.Done : global::Outcome.NotAllowed;

            public bool CanDelete(int id) => id > 5;

            public Book Find(int id) => new(id > 5);
        }

        public record Book(bool IsReadOnly);
        """.Replace("CONDITION", condition, StringComparison.Ordinal));

    [Fact]
    public Task KindOfResource_TellsTheMethods() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPut("/files/{**path}", (string path, Store store) => store.Find(path) is Folder ? Results.StatusCode(405) : Results.NoContent());
        app.MapDelete("/files/{**path}", (string path, Store store) =>
        {
            var found = store.Find(path);
            if (found is Folder { } || found is Folder folder && folder.ToString() == path) return Results.StatusCode(405);
            return Results.NoContent();
        });
        app.MapMethods("/files/{**path}", ["MKCOL"], (string path, Store store) =>
            store.Find(path) == null ? Results.StatusCode(201) : Results.StatusCode(405));
        app.Run();

        class Item;
        class Folder : Item;
        class Store { public Item? Find(string path) => path.EndsWith('/') ? new Folder() : null; }
        """);

    [Fact]
    public Task NoEndpointAndNoCondition_AreSilent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapDelete("/books", (string reason) => Results.StatusCode(405));

        static class Answers
        {
            public static IResult Of(bool isLent) => isLent ? Results.StatusCode(405) : Results.Ok();
        }
        """);

    [Fact]
    public Task Tests_AreSilent() => Rule.Silent(new RuleProject(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapDelete("/books", (string? reason) => reason == null ? Results.StatusCode(405) : Results.Ok());
        """)
    {
        References = [Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)],
    });
}
