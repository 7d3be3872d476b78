using Microsoft.CodeAnalysis;
using StatusContracts.Discovery;

namespace StatusContracts.Generation;

/// <summary>
/// Writes <c>AddStatusContracts()</c>, the answers that are compiled ahead, and the bodies of partial stubs. It never
/// reports anything: what it cannot read it skips, and the analyzers explain it.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The assembly itself, and the tables of those that it references
        var assembly = context.CompilationProvider
            .Select(ContractAssemblies.Of)
            .WithTrackingName(Steps.Assembly);

        // What each declaration says: one walk of each file for all that is read by syntax
        var facts = context.SyntaxProvider.CreateSyntaxProvider(SourceFacts.IsCandidate, SourceFacts.Read);

        // Endpoints of controllers, one value for each class
        var controllers = facts
            .Select(Pipeline.Controller)
            .WithTrackingName(Steps.ControllerEndpoints)
            .Where(Pipeline.IsAny)
            .Collect();

        // What each minimal-API call says by itself
        var mapFacts = facts
            .Select(Pipeline.Map)
            .WithTrackingName(Steps.MapFacts)
            .Where(Pipeline.IsAny)
            .Collect();

        // The same with the prefixes that groups and callers give
        var maps = mapFacts
            .Select(Pipeline.Resolve)
            .WithTrackingName(Steps.MapEndpoints);

        // The same, by the URLs that they share
        var endpoints = controllers.Combine(maps);
        var resources = endpoints
            .Select(Pipeline.Resources)
            .WithTrackingName(Steps.Resources);

        // The distinct answers of all resources
        var answers = resources
            .Select(Pipeline.Answers)
            .WithTrackingName(Steps.Answers);

        // Whether the application surely maps its controllers
        var mapsControllers = mapFacts
            .Select(Pipeline.MapsControllers)
            .WithTrackingName(Steps.MapsControllers);

        // The routes that are there whenever the application runs; a release is not compared with them
        var isForDevelopment = assembly.Select(Pipeline.IsForDevelopment);
        var routes = resources.Combine(endpoints).Combine(mapsControllers).Combine(isForDevelopment)
            .Select(Pipeline.Routes)
            .WithTrackingName(Steps.Routes);

        // [assembly: ServerMethods(…)]
        var serverMethods = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownTypes.ServerMethodsAttribute, ServerMethodLists.IsCandidate, ServerMethodLists.Read)
            .Collect()
            .Select(Pipeline.Unite)
            .WithTrackingName(Steps.ServerMethods);

        // All that the table says
        var table = assembly.Combine(answers).Combine(serverMethods).Combine(routes)
            .Select(Pipeline.Table)
            .WithTrackingName(Steps.AnswersInput);

        // Planned partial methods without a body
        var stubs = facts
            .Select(Pipeline.Stubs)
            .WithTrackingName(Steps.PartialStubs)
            .Where(Pipeline.IsAny)
            .Collect();

        // The same, grouped by the type that contains them
        var stubFiles = stubs
            .SelectMany(Pipeline.Files)
            .WithTrackingName(Steps.StubFiles);

        context.RegisterPostInitializationOutput(Pipeline.DefineEmbeddedAttribute);
        context.RegisterSourceOutput(assembly, ContractFile.Add);
        context.RegisterSourceOutput(stubFiles, StubsFile.Add);
        context.RegisterImplementationSourceOutput(table, AnswersFile.Add);
    }
}
