using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StatusContracts.Collections;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Generation;

/// <summary>Writes the answers of the assembly into its table: what only a build needs.</summary>
internal static class AnswersFile
{
    public const string HintName = "StatusContracts.Answers.g.cs";

    // Answers grow with what is distinct, not with the endpoints that give them.
    private const int ListedResources = 20;

    /// <summary>Adds the file, unless there is nothing to say.</summary>
    public static void Add(SourceProductionContext context, AnswersInput input)
    {
        if (Write(input) is { } text)
        {
            context.AddSource(HintName, text);
        }
    }

    /// <summary>The text of the file; null when there is nothing to say.</summary>
    public static SourceText? Write(AnswersInput input)
    {
        if (input.Assembly is not { } assembly)
        {
            return null;
        }

        // Where the language has no UTF-8 literals the runtime makes the answers. The list of methods it cannot make.
        var answers = assembly.ReadsUtf8Literals ? input.Answers : default;
        var routes = assembly.ReadsUtf8Literals ? input.Routes : default;
        if (answers.Count == 0 && routes.Count == 0 && input.ServerMethods is null)
        {
            return null;
        }

        var writer = GeneratedFile.Begin();
        writer.WriteLine();
        using (writer.WriteBlock($"namespace {assembly.Namespace}"))
        using (writer.WriteBlock("partial class Contract"))
        {
            writer.Write(GeneratedFile.GeneratedCode);
            using var body = writer.WriteBlock(
                "static partial void FillAnswers(global::StatusContracts.Generated.CompiledAnswers answers)");
            WriteBody(writer, answers, input.ServerMethods);
            WriteRoutes(writer, routes, isFirst: answers.Count == 0 && input.ServerMethods is null);
        }

        return writer.ToSourceText();
    }

    private static void WriteBody(
        SourceWriter writer, EquatableArray<CompiledAnswer> answers, EquatableArray<string>? serverMethods)
    {
        var isFirst = true;
        if (serverMethods is { } methods)
        {
            writer.Write($"answers.ServerMethods({string.Join(", ", methods.Select(Literal.String))});");
            isFirst = false;
        }

        foreach (var answer in answers)
        {
            if (!isFirst)
            {
                writer.WriteLine();
            }

            isFirst = false;
            WriteResources(writer, answer);
            writer.Write($"answers.{Call(answer)}body: static () =>");
            using var indent = writer.Indent();
            writer.Write($"{Literal.Utf8(ProblemShape.Json(answer.Problem))});");
        }
    }

    // Read in Development alone: elsewhere it is bytes in a file that nothing touches.
    private static void WriteRoutes(SourceWriter writer, EquatableArray<CompiledRoute> routes, bool isFirst)
    {
        if (routes.Count == 0)
        {
            return;
        }

        if (!isFirst)
        {
            writer.WriteLine();
        }

        writer.Write("// What is mapped whenever the application starts. In Development it is compared with what is there.");
        writer.Write("answers.Routes(static () =>");
        using var indent = writer.Indent();
        writer.Write($"{Literal.Utf8Lines(routes.Select(static route => route.ToString()))});");
    }

    private static void WriteResources(SourceWriter writer, CompiledAnswer answer)
    {
        var allow = answer.Problem.Allow is { Length: > 0 } methods ? methods : "nothing";
        var method = answer.Refusal is { } refusal ? $"{refusal.Method} " : "";
        foreach (var resource in answer.Resources.Take(ListedResources))
        {
            writer.Write($"// {answer.Problem.Status} · {Literal.Comment(allow)} · {Literal.Comment(method + resource)}");
        }

        if (answer.Resources.Count > ListedResources)
        {
            writer.Write($"// … and {answer.Resources.Count - ListedResources} more");
        }
    }

    private static string Call(CompiledAnswer answer)
    {
        var allow = Literal.String(answer.Problem.Allow ?? "");
        return answer switch
        {
            { Kind: AnswerKind.Planned, Stub: { } stub } =>
                $"Planned({Literal.String(stub.Feature)}, {allow}, "
                + Optional("plannedFor", stub.PlannedFor)
                + Optional("documentation", stub.Documentation)
                + Optional("alternative", stub.Alternative)
                + Optional("detail", stub.Detail),
            { Kind: AnswerKind.Refused, Refusal: { } refusal } =>
                $"Refused({Literal.String(refusal.Method)}, {Literal.String(refusal.Reason)}, {allow}, "
                + Optional("alternative", refusal.Alternative)
                + Optional("documentation", refusal.Documentation),
            _ => $"NotAllowed({allow}, ",
        };
    }

    private static string Optional(string name, string? value) =>
        value is null ? "" : $"{name}: {Literal.String(value)}, ";
}

/// <summary>What the answers of an assembly are written from.</summary>
/// <param name="ServerMethods">The explicit list of server methods; null when there is none.</param>
/// <param name="Routes">The routes that are there whenever the application runs.</param>
internal sealed record AnswersInput(
    ContractAssembly? Assembly,
    EquatableArray<CompiledAnswer> Answers,
    EquatableArray<string>? ServerMethods,
    EquatableArray<CompiledRoute> Routes);
