using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>
/// Binds one call in the whole program, in a method of one line, and writes what it found: the least that a generator costs
/// which asks anything at all.
/// </summary>
#pragma warning disable RS1036, RS1038, RS1041 // No compiler loads it: it stands beside what is measured.
[Generator(LanguageNames.CSharp)]
internal sealed class FloorGenerator : IIncrementalGenerator
#pragma warning restore RS1036, RS1038, RS1041
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var calls = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: SyntheticProgram.OneCall },
            },
            static (call, cancellationToken) => call.SemanticModel.GetSymbolInfo(call.Node, cancellationToken).Symbol?.ToDisplayString());
        context.RegisterSourceOutput(calls, static (output, name) => output.AddSource("Floor.g.cs", $"// {name}\n"));
    }
}
