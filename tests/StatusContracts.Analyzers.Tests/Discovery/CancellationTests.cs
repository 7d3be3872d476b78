using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Analyzers.Tests.Generation;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Controllers;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Model;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Analyzers.Tests.Discovery;

/// <summary>Each key that is pressed cancels the run before it: what reads code stops there, and says so.</summary>
public class CancellationTests
{
    private static readonly CSharpCompilation Code = new TestProject(EndToEnd.Controllers, EndToEnd.MinimalApi).Compile();

    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public void MapCalls_StopBeforeTheFirst()
    {
        var (member, model) = Member("Map");
        Assert.NotNull(MapCalls.Read(member, model, default));

        Assert.Throws<OperationCanceledException>(() => MapCalls.Read(member, model, Cancelled));
    }

    [Fact]
    public void ControllerEndpoints_StopBeforeTheFirst()
    {
        var controller = Code.GetTypeByMetadataName("Bookshop.Controllers.BooksController")!;
        var action = (IMethodSymbol)controller.GetMembers("List").Single();
        Assert.NotEmpty(ControllerEndpoints.Read(controller, Code, default));
        Assert.NotEmpty(ControllerEndpoints.Read(action, controller, Code, default));

        Assert.Throws<OperationCanceledException>(() => ControllerEndpoints.Read(controller, Code, Cancelled));
        Assert.Throws<OperationCanceledException>(() => ControllerEndpoints.Read(action, controller, Code, Cancelled));
    }

    [Fact]
    public void ContractAssemblies_StopBeforeTheFirst()
    {
        Assert.NotNull(ContractAssemblies.Of(Code, default));

        Assert.Throws<OperationCanceledException>(() => ContractAssemblies.Of(Code, Cancelled));
    }

    [Fact]
    public void ModelSteps_StopBeforeTheFirst()
    {
        var (member, model) = Member("Map");
        var fact = MapCalls.Read(member, model, default)!;
        var endpoints = RouteGroups.Resolve([fact]);
        Assert.NotEmpty(endpoints);

        Assert.Throws<OperationCanceledException>(() => RouteGroups.Resolve([fact], Cancelled));
        Assert.Throws<OperationCanceledException>(() => Answers.Of(endpoints, Cancelled));
    }

    [Fact]
    public void CensusReaders_StopBeforeTheFirst()
    {
        var action = (IMethodSymbol)Code.GetTypeByMetadataName("Bookshop.Controllers.BooksController")!.GetMembers("List").Single();
        var names = ProgramNames.Of(Code, default);
        var sites = ProgramCensus.Of(Code).Endpoints(default);
        Assert.True(names.Mentions("MapGet"));
        Assert.NotEmpty(sites);

        Assert.Throws<OperationCanceledException>(() => ProgramNames.Of(Code, Cancelled));
        Assert.Throws<OperationCanceledException>(() => HandlerIndex.Of(sites, Code, Cancelled));
        Assert.Throws<OperationCanceledException>(() => References.Of(action, Code, Cancelled).Count());
        Assert.Throws<OperationCanceledException>(() => FieldWriters.IsCentral("Allow", Code, Cancelled));
        Assert.Throws<OperationCanceledException>(() => HostSetups.Only(Code, Cancelled));
        Assert.Throws<OperationCanceledException>(() => DeclarationUses.Of(Code)!.First(Code, Cancelled));
    }

    [Fact]
    public void MapCalls_CancelledInARun_EndIt() => AssertEndsRun(MapCalls.IsCandidate, MapCalls.Read);

    [Fact]
    public void ControllerEndpoints_CancelledInARun_EndIt() =>
        AssertEndsRun(ControllerEndpoints.IsCandidate, ControllerEndpoints.Read);

    private static (MethodDeclarationSyntax Member, SemanticModel Model) Member(string name)
    {
        var member = Code.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes())
            .OfType<MethodDeclarationSyntax>()
            .Single(method => method.Identifier.ValueText == name);
        return (member, Code.GetSemanticModel(member.SyntaxTree));
    }

    private static void AssertEndsRun<T>(
        Func<SyntaxNode, CancellationToken, bool> isCandidate, Func<GeneratorSyntaxContext, CancellationToken, T> read)
    {
        using var edit = new CancellationTokenSource();
        var reader = new Reader<T>(isCandidate, (context, cancellationToken) =>
        {
            edit.Cancel();
            return read(context, cancellationToken);
        });
        var driver = CSharpGeneratorDriver.Create(reader);

        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(Code, edit.Token));
        Assert.Equal((1, 0), (reader.Begun, reader.Read));
    }

    /// <summary>Counts what is begun to be read, and what is read to its end.</summary>
    private sealed class Reader<T>(
        Func<SyntaxNode, CancellationToken, bool> isCandidate,
        Func<GeneratorSyntaxContext, CancellationToken, T> read) : IIncrementalGenerator
    {
        public int Begun { get; private set; }

        public int Read { get; private set; }

        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.SyntaxProvider.CreateSyntaxProvider(
                (node, cancellationToken) => isCandidate(node, cancellationToken),
                (syntax, cancellationToken) =>
                {
                    Begun++;
                    var value = read(syntax, cancellationToken);
                    Read++;
                    return value;
                }),
            static (_, _) => { });
    }
}
