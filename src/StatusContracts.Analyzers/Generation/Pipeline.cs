using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StatusContracts.Collections;
using StatusContracts.Discovery;
using StatusContracts.Model;
using StatusContracts.Model.MinimalApis;
using StatusContracts.Shared;

namespace StatusContracts.Generation;

/// <summary>The joints of the pipeline: from the shapes that the compiler hands over to those that the model takes.</summary>
internal static class Pipeline
{
    public static EquatableArray<Endpoint> Controller(SourceFacts facts, CancellationToken cancellationToken) => facts.Controller;

    public static MapFact? Map(SourceFacts facts, CancellationToken cancellationToken) => facts.Map;

    public static EquatableArray<PartialStub> Stubs(SourceFacts facts, CancellationToken cancellationToken) => facts.Stubs;

    // What says nothing is dropped before it is collected: it may come and go without anything behind it being run.

    public static bool IsAny(MapFact? fact) => fact is not null;

    public static bool IsAny<T>(EquatableArray<T> values)
        where T : IEquatable<T> => values.Count > 0;

    public static EquatableArray<LocatedEndpoint> Resolve(ImmutableArray<MapFact?> facts, CancellationToken cancellationToken) =>
        RouteGroups.Locate(facts.OfType<MapFact>(), cancellationToken);

    public static bool MapsControllers(ImmutableArray<MapFact?> facts, CancellationToken cancellationToken) =>
        RouteGroups.MapsControllers(facts.OfType<MapFact>());

    public static List<Resource> Resources(
        (ImmutableArray<EquatableArray<Endpoint>> Controllers, EquatableArray<LocatedEndpoint> Maps) endpoints,
        CancellationToken cancellationToken) =>
        Resource.Of(endpoints.Controllers.SelectMany(controller => controller).Concat(endpoints.Maps.Select(located => located.Endpoint)));

    public static EquatableArray<CompiledAnswer> Answers(List<Resource> resources, CancellationToken cancellationToken) =>
        Model.Answers.Of(resources, cancellationToken);

    public static bool IsForDevelopment(ContractAssembly? assembly, CancellationToken cancellationToken) =>
        assembly is { IsForDevelopment: true };

    public static EquatableArray<CompiledRoute> Routes(
        (((List<Resource> Resources, (ImmutableArray<EquatableArray<Endpoint>> Controllers, EquatableArray<LocatedEndpoint> Maps) Endpoints) All, bool MapsControllers) Read,
            bool IsForDevelopment) input,
        CancellationToken cancellationToken)
    {
        if (!input.IsForDevelopment)
        {
            return default;
        }

        var parts = input.Read;
        var maps = parts.All.Endpoints.Maps.Where(located => located.IsCertain).Select(located => located.Endpoint);
        return CompiledRoutes.Of(
            parts.All.Resources,
            parts.MapsControllers ? parts.All.Endpoints.Controllers.SelectMany(controller => controller).Concat(maps) : maps,
            cancellationToken);
    }

    /// <summary>The one explicit list of server methods; null when there is none, or when it cannot be read.</summary>
    public static EquatableArray<string>? Unite(
        ImmutableArray<EquatableArray<string>?> lists, CancellationToken cancellationToken) =>
        lists.IsEmpty || lists.Contains(null)
            ? null
            : lists.SelectMany(list => list!.Value).Distinct(StringComparer.Ordinal).ToEquatableArray();

    public static AnswersInput Table(
        (((ContractAssembly? Assembly, EquatableArray<CompiledAnswer> Answers) Own, EquatableArray<string>? Methods) Left,
            EquatableArray<CompiledRoute> Routes) parts,
        CancellationToken cancellationToken) =>
        new(parts.Left.Own.Assembly, parts.Left.Own.Answers, parts.Left.Methods, parts.Routes);

    public static IEnumerable<StubFile> Files(
        ImmutableArray<EquatableArray<PartialStub>> stubs, CancellationToken cancellationToken) =>
        StubFile.Of(stubs.SelectMany(some => some));

    public static void DefineEmbeddedAttribute(IncrementalGeneratorPostInitializationContext context) =>
        context.AddEmbeddedAttributeDefinition();
}
