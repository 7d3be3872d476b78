using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Model;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>
/// A declaration with what the rules ask about its place in the program. What is expensive is found when the first rule asks,
/// and once.
/// </summary>
internal sealed class DeclarationInQuestion(DeclarationUse use, SyntaxNodeAnalysisContext context, ProgramCensus census)
{
    private DeclaredEndpoints? _endpoints;

    public DeclarationUse Use { get; } = use;

    public ProgramCensus Census { get; } = census;

    public SemanticModel Model { get; } = context.SemanticModel;

    public Compilation Compilation { get; } = context.Compilation;

    public AnalyzerOptions Options { get; } = context.Options;

    public CancellationToken CancellationToken { get; } = context.CancellationToken;

    /// <summary>Whether what is not in the program is not there: a library is hosted by others, who may add to it.</summary>
    public bool IsWhole => Census.Kind == ProgramKind.Application;

    /// <summary>The endpoints that have it. Asks the census.</summary>
    public DeclaredEndpoints Endpoints => _endpoints ??= DeclaredEndpoints.Of(Use, Model, Census, CancellationToken);

    /// <summary>Whether <paramref name="endpoint"/> is there whenever <paramref name="beside"/> is: no condition leaves it out.</summary>
    public bool IsThereWith(Endpoint endpoint, EndpointSite beside) =>
        Census.SiteOf(endpoint, CancellationToken)?.Call is not { } call
        || !Branches.MayBeSkipped(call, beside.Call, Compilation, CancellationToken);
}
