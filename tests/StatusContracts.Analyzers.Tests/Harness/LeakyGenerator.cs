using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>A generator as none may be: each of its values holds something of the compiler, some levels down.</summary>
internal sealed class LeakyGenerator(Func<GeneratorSyntaxContext, object?> leak) : IIncrementalGenerator
{
    public const string Step = "Leak";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var values = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is ClassDeclarationSyntax,
                (syntax, _) => new Value([["harmless"], [leak(syntax)]]))
            .WithTrackingName(Step);
        context.RegisterSourceOutput(values, static (_, _) => { });
    }

    private sealed record Value(List<object?[]> Items);
}
