using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.Controllers;
using StatusContracts.Discovery.MinimalApis;
using StatusContracts.Model;

namespace StatusContracts.Discovery.Census;

/// <summary>
/// The endpoints that no code of the program maps itself: those of health checks, hubs and libraries, and of controllers
/// in referenced assemblies.
/// </summary>
internal sealed class OtherEndpoints
{
    private readonly List<Endpoint> _endpoints = [];

    public IReadOnlyList<Endpoint> Endpoints => _endpoints;

    /// <summary>Whether there may be endpoints of which not even the route is known.</summary>
    public bool HasUnknown { get; private set; }

    public static OtherEndpoints Of(Compilation compilation, ProgramNames names, CancellationToken cancellationToken)
    {
        var others = new OtherEndpoints { HasUnknown = names.MentionsAny(MapNames.RewriteRoutes) };
        foreach (var call in names.OtherMaps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            others.Add(call, compilation, cancellationToken);
        }

        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            // MVC looks for controllers in what references it.
            if (References(assembly, KnownTypes.Assemblies.Mvc) && !IsFrameworks(assembly))
            {
                others.Add(assembly, compilation, cancellationToken);
            }
        }

        return others;
    }

    private void Add(InvocationExpressionSyntax call, Compilation compilation, CancellationToken cancellationToken)
    {
        var info = compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call, cancellationToken);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method)
        {
            HasUnknown = true;
            return;
        }

        var definition = method.ReducedFrom ?? method;
        if (SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly)
            || !definition.Parameters.Any(static parameter => BuilderTypes.MapsRoutes(parameter.Type)))
        {
            return;
        }

        if (!IsFrameworks(definition.ContainingAssembly))
        {
            HasUnknown = true;
        }
        else if (MapNames.MapsOnePattern(definition.Name))
        {
            // Which methods it takes is its own affair.
            var pattern = CallSyntax.Argument(call.ArgumentList.Arguments, "pattern", method.ReducedFrom is null ? 1 : 0);
            var text = pattern is null ? null : compilation.GetSemanticModel(call.SyntaxTree).GetConstantValue(pattern, cancellationToken);
            _endpoints.Add(new(text is { HasValue: true, Value: string route } ? route.TrimStart('/') + "/{**rest}" : null, Methods: null));
        }
        else if (definition.Name == MapNames.MapControllers)
        {
            // On a group, all controllers get its prefix.
            HasUnknown |= CallSyntax.Receiver(call) is not { } receiver
                || !compilation.GetSemanticModel(call.SyntaxTree).GetTypeInfo(receiver, cancellationToken).Type.Is(KnownTypes.WebApplication)
                && !compilation.GetSemanticModel(call.SyntaxTree).GetTypeInfo(receiver, cancellationToken).Type.Is(KnownTypes.EndpointRouteBuilder);
        }
        else if (!MapNames.MapsNoApi(definition.Name))
        {
            HasUnknown = true;
        }
    }

    private void Add(IAssemblySymbol assembly, Compilation compilation, CancellationToken cancellationToken)
    {
        var open = new Stack<INamespaceOrTypeSymbol>([assembly.GlobalNamespace]);
        while (open.Count > 0)
        {
            foreach (var member in open.Pop().GetMembers())
            {
                if (member is INamespaceSymbol space)
                {
                    open.Push(space);
                }
                else if (member is INamedTypeSymbol type)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    _endpoints.AddRange(ControllerEndpoints.Read(type, compilation, cancellationToken));
                }
            }
        }
    }

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
