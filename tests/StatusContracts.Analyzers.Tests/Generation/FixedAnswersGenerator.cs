using Microsoft.CodeAnalysis;
using StatusContracts.Collections;
using StatusContracts.Discovery;
using StatusContracts.Generation;
using StatusContracts.Model;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.Tests.Generation;

/// <summary>The outputs of the generator for given answers, whatever the code says.</summary>
internal sealed class FixedAnswersGenerator(CompiledAnswer[] answers, string[]? serverMethods = null, params CompiledRoute[] routes) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var assembly = context.CompilationProvider.Select(ContractAssemblies.Of);
        var table = assembly.Select((assembly, _) =>
            new AnswersInput(assembly, answers.ToEquatableArray(), serverMethods?.ToEquatableArray(), routes.ToEquatableArray()));

        context.RegisterPostInitializationOutput(Pipeline.DefineEmbeddedAttribute);
        context.RegisterSourceOutput(assembly, ContractFile.Add);
        context.RegisterImplementationSourceOutput(table, AnswersFile.Add);
    }
}
