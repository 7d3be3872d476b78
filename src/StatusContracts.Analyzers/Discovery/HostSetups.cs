using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery;

/// <summary>
/// Where a program sets up the services of its one web application: before <c>builder.Build()</c>, or in
/// <c>ConfigureServices</c> of the class that <c>UseStartup</c> names.
/// </summary>
internal static class HostSetups
{
    /// <summary>What the generator writes for programs to call.</summary>
    public const string AddStatusContracts = nameof(AddStatusContracts);

    /// <summary>Of these, a program has one where it begins a web host other than a <c>WebApplication</c>.</summary>
    public const string WebHost = nameof(WebHost);

    /// <inheritdoc cref="WebHost"/>
    public const string WebHostBuilder = nameof(WebHostBuilder);

    /// <inheritdoc cref="WebHost"/>
    public const string ConfigureWebHost = Configure + WebHost;

    /// <inheritdoc cref="WebHost"/>
    public const string ConfigureWebHostDefaults = ConfigureWebHost + "Defaults";

    private const string Build = nameof(Build);
    private const string Create = nameof(Create);
    private const string UseStartup = nameof(UseStartup);
    private const string Configure = nameof(Configure);
    private const string Services = nameof(Services);
    private const string ConfigureServices = Configure + Services;

    /// <summary>Whether <paramref name="name"/>, by its looks, begins a web host: <c>WebApplication.CreateBuilder</c>.</summary>
    public static bool IsHost(SimpleNameSyntax name) =>
        name is { Identifier.ValueText: ConfigureWebHostDefaults or ConfigureWebHost }
        || (name.Identifier.ValueText.StartsWith(Create, StringComparison.Ordinal)
            && name.Parent is MemberAccessExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: var type } }
            && (type == WebHost || type == KnownTypes.SimpleName(KnownTypes.WebApplication)));

    /// <summary>The words of which a host that begins has one.</summary>
    public static readonly string[] HostWords = [ConfigureWebHostDefaults, ConfigureWebHost, WebHost, KnownTypes.SimpleName(KnownTypes.WebApplication)];

    /// <summary>Whether a token of <see cref="HostWords"/>, by its looks, begins a web host.</summary>
    public static bool IsHostWord(SyntaxToken word) => word.Parent switch
    {
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Name: var called } access } type when access.Expression == type => IsHost(called),
        SimpleNameSyntax name => IsHost(name),
        _ => false,
    };

    /// <summary>Whether <paramref name="call"/>, by its looks, begins a web host whose endpoints are mapped elsewhere, in a class or a lambda.</summary>
    public static bool IsOlderHost(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => CallSyntax.Name(invocation) is { } name && IsHost(name) && !IsOnWebApplication(name),
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: WebHostBuilder } } => true,
        _ => false,
    };

    /// <summary>Whether a call of that name may build an application.</summary>
    public static bool MayBuild(string name) => name is Build or Create;

    /// <summary>Whether a call of that name may start an application.</summary>
    public static bool IsStart(string name) => name is "Start" or "StartAsync" or "Run" or "RunAsync";

    /// <summary>Whether <paramref name="call"/> builds a web application.</summary>
    public static bool IsBuild(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        call.ArgumentList.Arguments.Count == 0
        && CallSyntax.Name(call) is { Identifier.ValueText: Build }
        && CallSyntax.Receiver(call) is { } receiver
        && model.GetTypeInfo(receiver, cancellationToken).Type.Is(KnownTypes.WebApplicationBuilder);

    /// <summary>Whether <paramref name="method"/>, by its looks, sets up services for the host.</summary>
    public static bool IsConfigureServices(MethodDeclarationSyntax method) =>
        method is { Identifier.ValueText: ConfigureServices, ParameterList.Parameters.Count: 1 };

    /// <summary>
    /// The <see cref="InvocationExpressionSyntax"/> of <c>Build()</c>, or the <see cref="MethodDeclarationSyntax"/> of
    /// <c>ConfigureServices</c>. Null when there are several, or none that can be read: then nobody knows which of them, or
    /// what else, sets up the application in question.
    /// </summary>
    public static SyntaxNode? Only(Compilation compilation, CancellationToken cancellationToken)
    {
        var builds = new List<InvocationExpressionSyntax>();
        var startups = new HashSet<ITypeSymbol?>(SymbolEqualityComparer.Default);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = default(SemanticModel);
            foreach (var call in tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (CallSyntax.Name(call)?.Identifier.ValueText)
                {
                    case Build when IsBuild(call, model ??= compilation.GetSemanticModel(tree), cancellationToken):
                        builds.Add(call);
                        break;
                    case UseStartup:
                        startups.Add(Startup(call, model ??= compilation.GetSemanticModel(tree), cancellationToken));
                        break;
                }
            }
        }

        return builds.Count > 0 ? (builds.Count == 1 ? builds[0] : null)
            : startups.Count == 1 ? ConfigureServicesOf(startups.First(), cancellationToken)
            : null;
    }

    private static bool IsOnWebApplication(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: var type } }
        && type == KnownTypes.SimpleName(KnownTypes.WebApplication);

    // Null for a class that is named otherwise: by a type object, or by the name of an assembly.
    private static ITypeSymbol? Startup(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { TypeArguments: [{ } startup] } method
        && method.ContainingType.IsIn(KnownTypes.Namespaces.Hosting)
            ? startup
            : null;

    private static SyntaxNode? ConfigureServicesOf(ITypeSymbol? startup, CancellationToken cancellationToken)
    {
        var found = default(IMethodSymbol);
        for (; startup is not null; startup = startup.BaseType)
        {
            foreach (var method in startup.GetMembers().OfType<IMethodSymbol>())
            {
                // ConfigureDevelopmentServices takes its place where the environment is Development.
                if (method.Name != ConfigureServices
                    && method.Name.StartsWith(Configure, StringComparison.Ordinal) && method.Name.EndsWith(Services, StringComparison.Ordinal))
                {
                    return null;
                }

                if (method.Name == ConfigureServices && method.Parameters is [{ Type: var first }] && first.Is(KnownTypes.ServiceCollection))
                {
                    found ??= method;
                }
            }
        }

        return found?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
    }
}
