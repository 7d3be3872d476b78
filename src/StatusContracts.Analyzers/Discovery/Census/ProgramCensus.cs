using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Discovery.Controllers;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Model;
using StatusContracts.Model.MinimalApis;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.Census;

/// <summary>
/// Who implements which method where, in the whole program, read as the generator reads it. It is made when a rule first
/// asks, and serves all rules of that compilation: a keystroke without a candidate never pays for it.
/// </summary>
internal sealed class ProgramCensus
{
    private static readonly ConditionalWeakTable<Compilation, ProgramCensus> Known = new();

    private readonly Compilation _compilation;
    private readonly object _gate = new();
    private ProgramNames? _names;
    private Reading? _reading;
    private HandlerIndex? _handlers;

    private ProgramCensus(Compilation compilation)
    {
        _compilation = compilation;
        Kind = ProgramKinds.Of(compilation);
    }

    /// <summary>What is being compiled. Costs nothing.</summary>
    public ProgramKind Kind { get; }

    /// <summary>The census of <paramref name="compilation"/>. Nothing is read yet.</summary>
    public static ProgramCensus Of(Compilation compilation) => Known.GetValue(compilation, static compilation => new(compilation));

    /// <summary>Whether a file, by its looks, declares an endpoint. The program is not asked.</summary>
    public static bool MayHaveEndpoints(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken).DescendantNodesAndSelf(IsContainer).Any(node =>
            ControllerEndpoints.IsCandidate(node, cancellationToken) || MapCalls.IsCandidate(node, cancellationToken));

    /// <summary>The identifiers that the program writes.</summary>
    public ProgramNames Names(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _names ??= ProgramNames.Of(_compilation, cancellationToken);
        }
    }

    /// <summary>The endpoints that the program's own code declares.</summary>
    public ImmutableArray<EndpointSite> Endpoints(CancellationToken cancellationToken) => Read(cancellationToken).Sites;

    /// <summary>Where one of these comes from; null for an endpoint of a library.</summary>
    public EndpointSite? SiteOf(Endpoint endpoint, CancellationToken cancellationToken) =>
        Read(cancellationToken).ByEndpoint[endpoint].FirstOrDefault();

    /// <summary>The endpoints that <paramref name="call"/> maps.</summary>
    public ImmutableArray<EndpointSite> MappedBy(InvocationExpressionSyntax call, CancellationToken cancellationToken) =>
        [.. Read(cancellationToken).ByCall[call]];

    /// <summary>All endpoints, those of libraries included, as resources.</summary>
    public ResourceMap Resources(CancellationToken cancellationToken) => Read(cancellationToken).Resources;

    /// <summary>
    /// Whether there may be endpoints that no code of the program shows: those that a library maps, or that a convention
    /// makes of what is none by itself.
    /// </summary>
    public bool HasUnseenEndpoints(CancellationToken cancellationToken) => Read(cancellationToken).HasUnseenEndpoints;

    /// <summary>The endpoints that hand their requests to <paramref name="function"/>; none when nobody does.</summary>
    public ImmutableArray<EndpointSite> HandledBy(HandlerFunction function, CancellationToken cancellationToken) =>
        Handlers(cancellationToken).Find(function);

    /// <summary>The same of a function that may have no body.</summary>
    public ImmutableArray<EndpointSite> HandledBy(IMethodSymbol function, SyntaxNode syntax, CancellationToken cancellationToken) =>
        Handlers(cancellationToken).Find(function, syntax);

    /// <summary>The same of a lambda, which need not be bound for that.</summary>
    public ImmutableArray<EndpointSite> HandledBy(AnonymousFunctionExpressionSyntax lambda, CancellationToken cancellationToken) =>
        Handlers(cancellationToken).Find(lambda);

    /// <summary>The function that handles the requests of <paramref name="site"/>; null when its body cannot be read.</summary>
    public HandlerFunction? HandlerOf(EndpointSite site, CancellationToken cancellationToken) =>
        Handlers(cancellationToken).Handler(site, cancellationToken) is { } handler ? HandlerFunction.Of(handler, _compilation, cancellationToken) : null;

    /// <summary>
    /// Whether the handler of <paramref name="site"/> can be read and does something: it neither always refuses, nor always
    /// throws.
    /// </summary>
    public bool IsBuilt(EndpointSite site, CancellationToken cancellationToken) =>
        HandlerOf(site, cancellationToken) is { } function
        && HandlerExits.Of(function, _compilation, cancellationToken).Any(static exit => exit switch
        {
            HandlerExit.Thrown => false,
            HandlerExit.Answered { Answer.StatusCode: var code } => code is not (Problem.NotImplementedStatus or Problem.MethodNotAllowedStatus),
            _ => true,
        });

    private HandlerIndex Handlers(CancellationToken cancellationToken)
    {
        var sites = Endpoints(cancellationToken);
        lock (_gate)
        {
            return _handlers ??= HandlerIndex.Of(sites, _compilation, cancellationToken);
        }
    }

    // Whoever asks first reads for all; when that one is cancelled, the next begins again.
    private Reading Read(CancellationToken cancellationToken)
    {
        var names = Names(cancellationToken);
        lock (_gate)
        {
            return _reading ??= Reading.Of(_compilation, names, cancellationToken);
        }
    }

    private sealed record Reading(ImmutableArray<EndpointSite> Sites, ResourceMap Resources, bool HasUnseenEndpoints)
    {
        public ILookup<Endpoint, EndpointSite> ByEndpoint { get; } = Sites.ToLookup(
            static site => site.Endpoint, ReferenceComparer<Endpoint>.Instance);

        public ILookup<InvocationExpressionSyntax, EndpointSite> ByCall { get; } = Sites
            .Where(static site => site.Call is not null)
            .ToLookup(static site => site.Call!);

        public static Reading Of(Compilation compilation, ProgramNames names, CancellationToken cancellationToken)
        {
            var sites = ImmutableArray.CreateBuilder<EndpointSite>();
            var facts = new List<MapFact>();
            var calls = new List<InvocationExpressionSyntax>();
            foreach (var tree in compilation.SyntaxTrees)
            {
                var model = default(SemanticModel);
                foreach (var node in tree.GetRoot(cancellationToken).DescendantNodesAndSelf(IsContainer))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (ControllerEndpoints.IsCandidate(node, cancellationToken))
                    {
                        AddController((TypeDeclarationSyntax)node, model ??= LookUpModels.Of(tree, compilation), sites, cancellationToken);
                    }
                    else if (MapCalls.IsCandidate(node, cancellationToken)
                        && MapCalls.Read(node, model ??= LookUpModels.Of(tree, compilation), out var mapped, cancellationToken) is { } fact)
                    {
                        facts.Add(fact);
                        calls.AddRange(mapped);
                    }
                }
            }

            sites.AddRange(RouteGroups.Locate(facts, cancellationToken).Select(located =>
                new EndpointSite(located.Endpoint, Call: calls[located.Call], IsPrefixUnseen: located.PrefixUnseen)));

            var others = OtherEndpoints.Of(compilation, names, cancellationToken);
            var all = sites.Select(static site => site.Endpoint).Concat(others.Endpoints).ToList();
            var hasUnknownRoutes = others.HasUnknown || all.Exists(static endpoint => endpoint.Pattern is null)
                || sites.Any(static site => site.IsPrefixUnseen);

            // A convention that rewrites routes may part what is written on one, and so do several applications.
            var isSplit = names.MentionsAny(MapNames.SplitResources) || names.MentionsAny(MapNames.RewriteRoutes) || names.HasSeveralHosts;
            return new(sites.ToImmutable(), new(all, hasUnknownRoutes, isSplit), others.HasUnknown);
        }

        private static void AddController(
            TypeDeclarationSyntax node, SemanticModel model, ImmutableArray<EndpointSite>.Builder sites, CancellationToken cancellationToken)
        {
            if (model.GetDeclaredSymbol(node, cancellationToken) is not { } type
                || !ControllerEndpoints.IsFirstCandidate(type, node, cancellationToken)
                || !ControllerTypes.IsController(type))
            {
                return;
            }

            var reader = new ControllerReader(type, model.Compilation, cancellationToken);
            foreach (var action in ControllerTypes.Actions(type))
            {
                sites.AddRange(reader.Endpoints(action).Select(endpoint => new EndpointSite(endpoint, action, type)));
            }
        }
    }

    // Members are read whole; what is inside them is their own affair.
    private static bool IsContainer(SyntaxNode node) =>
        node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;
}
