using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StatusContracts.Model;

namespace StatusContracts.Generation;

/// <summary>Writes the table of the assembly and <c>AddStatusContracts()</c>: what must be there while code is typed.</summary>
internal static class ContractFile
{
    public const string HintName = "StatusContracts.AddStatusContracts.g.cs";

    /// <summary>Adds the file, unless the assembly does not reference the runtime library.</summary>
    public static void Add(SourceProductionContext context, ContractAssembly? assembly)
    {
        if (assembly is not null)
        {
            context.AddSource(HintName, Write(assembly));
        }
    }

    /// <summary>The text of the file.</summary>
    public static SourceText Write(ContractAssembly assembly)
    {
        var writer = GeneratedFile.Begin();
        writer.Write(
            """
            #pragma warning disable CS0436 // A referenced assembly of nearly the same name may have a table of the same name; ours is meant.
            #pragma warning disable CS3001, CS3009 // An assembly may call itself CLS-compliant; ASP.NET Core is not.
            """);
        writer.WriteLine();
        writer.Write($"[assembly: global::StatusContracts.Generated.ContractTableAttribute(typeof({assembly.Table}))]");
        writer.WriteLine();
        WriteTable(writer, assembly);
        writer.WriteLine();
        WriteExtension(writer, assembly);
        return writer.ToSourceText();
    }

    private static void WriteTable(SourceWriter writer, ContractAssembly assembly)
    {
        using var space = writer.WriteBlock($"namespace {assembly.Namespace}");
        writer.Write(
            $"""
            /// <summary>The answers that this assembly compiled ahead; for framework use only.</summary>
            {GeneratedFile.GeneratedCode}
            [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
            """);
        using var type = writer.WriteBlock("public sealed partial class Contract : global::StatusContracts.Generated.ContractTable");
        writer.Write(
            $"""
            /// <inheritdoc/>
            public override void Fill(global::StatusContracts.Generated.CompiledAnswers answers) => FillAnswers(answers);

            // The body is in {AnswersFile.HintName}; there is none while the assembly has nothing to say.
            static partial void FillAnswers(global::StatusContracts.Generated.CompiledAnswers answers);
            """);
    }

    // Embedded: an assembly that sees the internals of this one has the same method and would not know which to call.
    private static void WriteExtension(SourceWriter writer, ContractAssembly assembly)
    {
        using var space = writer.WriteBlock("namespace Microsoft.Extensions.DependencyInjection");
        writer.Write(
            $"""
            /// <summary>Adds StatusContracts to an application.</summary>
            {GeneratedFile.GeneratedCode}
            [global::Microsoft.CodeAnalysis.Embedded]
            """);
        using var type = writer.WriteBlock("internal static class StatusContractsServiceCollectionExtensions");
        writer.Write(
            """
            /// <summary>
            /// Adds the 501 and 405 answers of this assembly, and of those that it references, to the application.
            /// </summary>
            /// <param name="services">The services of the application.</param>
            /// <param name="configure">Changes the defaults.</param>
            /// <returns><paramref name="services"/>.</returns>
            public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddStatusContracts(
                this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
                global::System.Action<global::StatusContracts.StatusContractOptions>? configure = null) =>
                global::StatusContracts.Generated.StatusContractServices.Add(
                    services,
                    configure,
            """);
        string[] tables = [assembly.Table, .. assembly.ReferencedTables];
        for (var i = 0; i < tables.Length; i++)
        {
            writer.Write($"        new {tables[i]}(){(i < tables.Length - 1 ? "," : ");")}");
        }
    }
}
