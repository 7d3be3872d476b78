using System.Globalization;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>What somebody does to one file of a program between two runs of a generator.</summary>
/// <param name="Of">The path and the text of that file in a round; no two rounds give the same.</param>
internal sealed record Edit(string Name, Func<SyntheticProgram, int, (string Path, string Text)> Of)
{
    public static readonly Edit[] All =
    [
        new("white space in an unrelated file", static (program, round) => Replaced(
            program, SyntheticProgram.Unrelated, "Five()", $"Five({new string(' ', round + 1)})")),
        new("the body of a handler", static (program, round) => Replaced(
            program, program.MappingFile, "Tags.Length > 2", $"Tags.Length > {Number(round)}")),
        new("the body of an action", static (program, round) => Replaced(
            program, program.ControllerFile, "tag.Length > 2", $"tag.Length > {Number(round)}")),
        new("a changed route", static (program, round) => Replaced(
            program, program.PatternFile, "/r1", $"/changed{Number(round)}")),
        new("a changed route of an action", static (program, round) => Replaced(
            program, program.ControllerFile, "r1/", $"changed{Number(round)}/")),
        new("an added endpoint", static (program, round) => Replaced(
            program,
            program.MappingFile,
            program.MappedOn + ".MapGet(",
            $"{program.MappedOn}.MapGet(\"/added{Number(round)}\", () => \"added\");\n{program.MappedOn}.MapGet(")),
        new("an added action", static (program, round) => Replaced(
            program, program.ControllerFile, "    [HttpGet(", $"    [HttpGet(\"added\")]\n    public int Added{Number(round)}() => 1;\n\n    [HttpGet(")),
        new("a new file with an endpoint", static (_, round) => (
            $"Endpoints/New{Number(round)}.cs",
            $$"""
            namespace Shop.Endpoints;
            public static class New{{Number(round)}}
            {
                public static void MapNew{{Number(round)}}(this WebApplication app) => app.MapGet("/new{{Number(round)}}", () => "new");
            }

            """)),
        new("a new file with a controller", static (_, round) => (
            $"Controllers/New{Number(round)}Controller.cs",
            $$"""
            using Microsoft.AspNetCore.Mvc;
            namespace Shop.Controllers;
            [ApiController, Route("new{{Number(round)}}")]
            public sealed class New{{Number(round)}}Controller : ControllerBase
            {
                [HttpGet] public int Get() => 1;
            }

            """)),
    ];

    // The first only: what is edited in a keystroke is one place.
    private static (string Path, string Text) Replaced(SyntheticProgram program, string path, string old, string @new)
    {
        var text = program.Files[path];
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return at < 0
            ? throw new InvalidOperationException($"{path} has no {old}.")
            : (path, text[..at] + @new + text[(at + old.Length)..]);
    }

    private static string Number(int round) => (1000 + round).ToString(CultureInfo.InvariantCulture);
}
