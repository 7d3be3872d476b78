using Microsoft.CodeAnalysis;
using StatusContracts.Model;

namespace StatusContracts.Generation;

/// <summary>Writes the bodies of the partial stubs of one type.</summary>
internal static class StubsFile
{
    /// <summary>The line that keeps the compiler from saying twice what it says on the declaring part.</summary>
    public const string Pragma = "#pragma warning disable // The signature is the author's: what is to be said of it, the declaring part gets to hear.";

    /// <summary>Adds the file.</summary>
    public static void Add(SourceProductionContext context, StubFile file)
    {
        var writer = GeneratedFile.Begin();
        writer.Write(Pragma);
        writer.WriteLine();
        if (file.Type.Namespace is { } name)
        {
            using var space = writer.WriteBlock($"namespace {name}");
            WriteType(writer, file, depth: 0);
        }
        else
        {
            WriteType(writer, file, depth: 0);
        }

        context.AddSource(file.HintName, writer.ToSourceText());
    }

    private static void WriteType(SourceWriter writer, StubFile file, int depth)
    {
        if (depth < file.Type.Declarations.Count)
        {
            using var type = writer.WriteBlock(file.Type.Declarations[depth]);
            WriteType(writer, file, depth + 1);
            return;
        }

        for (var i = 0; i < file.Stubs.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            WriteStub(writer, file.Stubs[i]);
        }
    }

    private static void WriteStub(SourceWriter writer, PartialStub stub)
    {
        writer.Write($"// {Literal.Comment(stub.Message)}");
        writer.Write(GeneratedFile.GeneratedCode);
        using var body = writer.WriteBlock(stub.Signature);
        if (Result(stub.Answer) is not { } result)
        {
            writer.Write($"throw new global::System.NotImplementedException({Literal.String(stub.Message)});");
            return;
        }

        foreach (var parameter in stub.OutParameters)
        {
            writer.Write($"{parameter} = default!;");
        }

        writer.Write($"return {result};");
    }

    private static string? Result(StubAnswer answer)
    {
        var result = answer.Result switch
        {
            StubResultKind.Result => "global::StatusContracts.Stub.Result",
            StubResultKind.ActionResult => "global::StatusContracts.Stub.ActionResult",
            _ => null,
        };
        return result is null || answer.Task is not { } task
            ? result
            : $"global::System.Threading.Tasks.{task}.FromResult<{answer.Type}>({result})";
    }
}
