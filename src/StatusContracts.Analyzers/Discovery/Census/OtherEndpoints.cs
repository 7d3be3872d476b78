using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.Controllers;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Model;

namespace StatusContracts.Discovery.Census;

/// <summary>
/// The endpoints that no code of the program maps itself: those of health checks, hubs and libraries, of branches of the
/// pipeline, and of controllers in referenced assemblies.
/// </summary>
internal sealed class OtherEndpoints(Compilation compilation, LookedUpCalls calls)
{
    private readonly List<Endpoint> _endpoints = [];

    public IReadOnlyList<Endpoint> Endpoints => _endpoints;

    /// <summary>Whether there may be endpoints of which not even the route is known.</summary>
    public bool HasUnknown { get; private set; }

    public static OtherEndpoints Of(Compilation compilation, ProgramNames names, CancellationToken cancellationToken)
    {
        var others = new OtherEndpoints(compilation, new(compilation, cancellationToken)) { HasUnknown = names.MentionsAny(MapNames.RewriteRoutes) };
        foreach (var call in names.OtherMaps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            others.Add(call, names, cancellationToken);
        }

        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Identity.Name != KnownTypes.Assemblies.Runtime
                && References(assembly, KnownTypes.Assemblies.AspNetCorePrefix) && !IsFrameworks(assembly))
            {
                others.Add(assembly, names, cancellationToken);
            }
        }

        return others;
    }

    private void Add(InvocationExpressionSyntax call, ProgramNames names, CancellationToken cancellationToken)
    {
        if ((calls.Method(call) ?? Bound(call, cancellationToken)) is not IMethodSymbol method)
        {
            HasUnknown = true;
            return;
        }

        var definition = method.ReducedFrom ?? method;
        if (SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly))
        {
            return;
        }

        if (definition.Parameters.Any(static parameter => BuilderTypes.MapsRoutes(parameter.Type)))
        {
            AddMapped(call, definition, method.ReducedFrom is null ? 1 : 0, names, cancellationToken);
        }
        else if (definition.Name == MapNames.Map && definition.Parameters.Any(static parameter => parameter.Type.Is(KnownTypes.ApplicationBuilder)))
        {
            // A branch of the pipeline answers what it likes below its path.
            AddBelow(CallSyntax.Argument(call.ArgumentList.Arguments, "pathMatch", method.ReducedFrom is null ? 1 : 0), cancellationToken);
        }
    }

    private ISymbol? Bound(InvocationExpressionSyntax call, CancellationToken cancellationToken)
    {
        var info = LookUpModels.Of(call.SyntaxTree, compilation).GetSymbolInfo(call, cancellationToken);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    private void AddMapped(
        InvocationExpressionSyntax call, IMethodSymbol method, int offset, ProgramNames names, CancellationToken cancellationToken)
    {
        if (!IsFrameworks(method.ContainingAssembly))
        {
            HasUnknown = true;
        }
        else if (MapNames.MapsOnePattern(method.Name))
        {
            // Which methods it takes is its own affair.
            AddBelow(
                IsOnRoot(call, names, cancellationToken) ? CallSyntax.Argument(call.ArgumentList.Arguments, "pattern", offset) : null,
                cancellationToken);
        }
        else if (method.Name == MapNames.MapControllers)
        {
            HasUnknown |= !IsOnRoot(call, names, cancellationToken);
        }
        else if (!MapNames.IsMap(method.Name) && !MapNames.MapsNoApi(method.Name))
        {
            HasUnknown = true;
        }
    }

    private void AddBelow(ExpressionSyntax? path, CancellationToken cancellationToken)
    {
        var text = path is null ? default
            : path is LiteralExpressionSyntax { Token.Value: string literal } ? new(literal)
            : LookUpModels.Of(path.SyntaxTree, compilation).GetConstantValue(path, cancellationToken);
        _endpoints.Add(new(text is { HasValue: true, Value: string route } ? route.Trim('/') + "/{**rest}" : null, Methods: null));
    }

    // On a group, all of it gets a prefix. What is typed as any builder may be one, unless it is handed to UseEndpoints.
    private bool IsOnRoot(InvocationExpressionSyntax call, ProgramNames names, CancellationToken cancellationToken)
    {
        var builder = CallSyntax.Receiver(call);
        if (builder is null || CallSyntax.IsStaticForm(builder))
        {
            builder = call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        }

        if (builder is null)
        {
            return false;
        }

        var type = calls.TypeOf(builder) ?? LookUpModels.Of(call.SyntaxTree, compilation).GetTypeInfo(builder, cancellationToken).Type;
        return type.Is(KnownTypes.WebApplication)
            || (type.Is(KnownTypes.EndpointRouteBuilder) && (!names.Mentions(MapNames.MapGroup) || IsOfUseEndpoints(call)));
    }

    private static bool IsOfUseEndpoints(SyntaxNode call) => call.Ancestors().Any(static ancestor =>
        ancestor is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer } }
        && CallSyntax.Name(outer) is { Identifier.ValueText: MapNames.UseEndpoints });

    private void Add(IAssemblySymbol assembly, ProgramNames names, CancellationToken cancellationToken)
    {
        // MVC looks for controllers in what references it.
        var mayHaveControllers = References(assembly, KnownTypes.Assemblies.Mvc);
        var open = new Stack<INamespaceSymbol>([assembly.GlobalNamespace]);
        while (open.Count > 0)
        {
            foreach (var member in open.Pop().GetMembers())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (member is INamespaceSymbol space)
                {
                    open.Push(space);
                }
                else if (member is INamedTypeSymbol type)
                {
                    HasUnknown = HasUnknown || MapsForOthers(type, names);
                    if (mayHaveControllers)
                    {
                        _endpoints.AddRange(ControllerEndpoints.Read(type, compilation, cancellationToken));
                    }
                }
            }
        }
    }

    // Of a library, whatever its name: AddBooks(this WebApplication app), Books.Register(app), module.AddRoutes(app). Names
    // tell what can be meant before any member is loaded.
    private static bool MapsForOthers(INamedTypeSymbol type, ProgramNames names) =>
        (!type.IsStatic || type.MightContainExtensionMethods || names.Mentions(type.Name))
        && type.MemberNames.Where(names.Mentions).SelectMany(name => type.GetMembers(name)).OfType<IMethodSymbol>().Any(method =>
            TakesBuilder(method) && (!method.IsStatic || method.IsExtensionMethod || names.Mentions(type.Name)));

    // What takes a group only decorates it, as a rule.
    private static bool TakesBuilder(IMethodSymbol method) =>
        method.Name != MapNames.NewVersionedApi
        && (method.IsExtensionMethod ? method.Parameters.Take(1) : method.Parameters).Any(static parameter =>
            parameter.Type.Is(KnownTypes.EndpointRouteBuilder) || parameter.Type.Is(KnownTypes.WebApplication));

    private static bool IsFrameworks(IAssemblySymbol assembly) =>
        assembly.Identity.Name.StartsWith(KnownTypes.Assemblies.AspNetCorePrefix, StringComparison.Ordinal);

    private static bool References(IAssemblySymbol assembly, string prefix)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name.StartsWith(prefix, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
