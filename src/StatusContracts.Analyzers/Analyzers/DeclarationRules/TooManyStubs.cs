using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>
/// STC2008: more stubs than the project allows itself. It is said once, of the first stub that is too many in the order of
/// files and places, so that it can be silenced there; and by the file of that stub, so that it shows while typing.
/// </summary>
internal static class TooManyStubs
{
    /// <summary>Costs nothing where no limit is set, and little in a file that can have no endpoint.</summary>
    public static void Register(CompilationStartAnalysisContext start, ProgramCensus census)
    {
        if (census.Kind == ProgramKind.Application)
        {
            start.RegisterSemanticModelAction(context =>
            {
                if (Options.MaxStubs.Read(context.Options, context.SemanticModel.SyntaxTree) is { } limit
                    && ProgramCensus.MayHaveEndpoints(context.SemanticModel.SyntaxTree, context.CancellationToken)
                    && Judge(limit, context.SemanticModel.SyntaxTree, census.Endpoints(context.CancellationToken)) is { } diagnostic)
                {
                    context.ReportDiagnostic(diagnostic);
                }
            });
        }
    }

    private static Diagnostic? Judge(int limit, SyntaxTree tree, ImmutableArray<EndpointSite> sites)
    {
        // An action or call on several routes is one thing to build.
        var stubs = sites
            .Where(static site => site.Endpoint is { Stub: not null, IsGated: false })
            .Select(static site => (Location: Location(site), site.Controller))
            .Distinct()
            .ToList();
        if (stubs.Count <= limit)
        {
            return null;
        }

        // Nothing is reported in generated files: theirs come first.
        var first = stubs
            .Select(static stub => stub.Location)
            .OrderBy(static location => GeneratedFiles.IsGenerated(location.SourceTree!) ? 0 : 1)
            .ThenBy(static location => location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(static location => location.SourceSpan.Start)
            .Skip(limit)
            .FirstOrDefault(static location => !GeneratedFiles.IsGenerated(location.SourceTree!));
        return first?.SourceTree == tree
            ? Diagnostic.Create(Descriptors.STC2008_TooManyStubs, first, stubs.Count, limit)
            : null;
    }

    // The name of the action or of the call. An action that is inherited from another assembly is where its controller is.
    private static Location Location(EndpointSite site) =>
        site.Call is { } call ? (CallSyntax.Name(call) ?? call.Expression).GetLocation()
        : site.Action!.Locations.FirstOrDefault(static location => location.IsInSource) ?? site.Controller!.Locations[0];
}
