using System.Text.RegularExpressions;

namespace StatusContracts.House.Tests;

/// <summary>Model knows no Roslyn; emitters know no symbols; the generator is silent.</summary>
internal static partial class Layers
{
    private const string Compiler = "src/StatusContracts.Analyzers";

    public static readonly HouseRule[] Rules =
    [
        new("Model knows no Roslyn.",
            file => file.IsUnder($"{Compiler}/Model") ? file.Identifiers().Where(name => name is "CodeAnalysis" || IsOfUserCode(name)) : [],
            new($"{Compiler}/Model/A.cs", "using Microsoft.CodeAnalysis;")),

        new("Model knows neither who fills nor who reads it.",
            file => file.IsUnder($"{Compiler}/Model") ? file.Identifiers().Where(name => name is "Discovery" or "Generation") : [],
            new($"{Compiler}/Model/A.cs", "using StatusContracts.Discovery;")),

        new("Shared is plain C#: no Roslyn, no ASP.NET Core.",
            file => file.IsUnder("src/Shared") && file.IsCSharp ? file.Identifiers().Where(name => name is "CodeAnalysis" or "AspNetCore") : [],
            new("src/Shared/A.cs", "using Microsoft.AspNetCore.Http;")),

        new("What is generated is written from the model: emitters see no symbol, no syntax and no operation.",
            file => file.IsUnder($"{Compiler}/Generation") ? file.Identifiers().Where(IsOfUserCode) : [],
            new($"{Compiler}/Generation/A.cs", "void Write(INamedTypeSymbol type) { }")),

        new("The generator is silent: what it skips, an analyzer explains.",
            file => file.IsUnder($"{Compiler}/Generation") ? file.Identifiers().Where(name => name is "ReportDiagnostic" or "DiagnosticDescriptor") : [],
            new($"{Compiler}/Generation/A.cs", "context.ReportDiagnostic(x);")),

        new("The runtime library uses no reflection over members: it is trim-safe because it looks nothing up.",
            file => file.IsUnder("src/StatusContracts") && file.IsCSharp
                ? file.Identifiers().Where(name => name is "GetMethods" or "GetMethod" or "GetProperty" or "GetProperties" or "CreateInstance")
                : [],
            new("src/StatusContracts/A.cs", "Activator.CreateInstance(type);")),
    ];

    // ISymbol and its kind, operations, syntax nodes, and the models that hand them out.
    private static bool IsOfUserCode(string name) => UserCode().IsMatch(name);

    [GeneratedRegex(@"^(I\w*Symbol|I\w+Operation|\w+Syntax|SyntaxNode|SyntaxToken|SemanticModel|Compilation|CSharpCompilation)$")]
    private static partial Regex UserCode();
}
