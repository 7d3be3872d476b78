using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Discovery.Census;

/// <summary>The endpoints that a declaration is about, as far as they have it: of several stubs the last one counts.</summary>
/// <param name="Scope">What it is written on.</param>
/// <param name="Sites">The endpoints; none when the declaration cannot be read, or reaches none that is known.</param>
internal sealed record DeclaredEndpoints(DeclarationScope Scope, ImmutableArray<EndpointSite> Sites)
{
    // Builders are kept in a local now and then, and hardly ever in a local of a local.
    private const int MostLocals = 4;

    public static DeclaredEndpoints Of(
        DeclarationUse use, SemanticModel model, ProgramCensus census, CancellationToken cancellationToken)
    {
        var (scope, sites) = use switch
        {
            { Form: DeclarationForm.Attribute, Owner: AnonymousFunctionExpressionSyntax lambda } =>
                (DeclarationScope.Endpoint, census.HandledBy(lambda, cancellationToken)),
            { Form: DeclarationForm.Attribute, Symbol: INamedTypeSymbol type } =>
                (DeclarationScope.Controller, OfControllers(type, census.Endpoints(cancellationToken))),
            { Form: DeclarationForm.Attribute, Symbol: IMethodSymbol method } =>
                (DeclarationScope.Endpoint, census.HandledBy(method, use.Owner, cancellationToken)),
            { Form: DeclarationForm.Attribute } => (DeclarationScope.Endpoint, []),
            _ when Mapping(use, model, cancellationToken) is { } call =>
                (DeclarationScope.Endpoint, census.MappedBy(call, cancellationToken)),
            _ => (DeclarationScope.Group, census.Endpoints(cancellationToken)),
        };
        return new(scope, [.. sites.Where(site => Has(site, use))]);
    }

    /// <summary>The call that maps the endpoint on whose builder a convention is called; null on a group, and where it is not seen.</summary>
    private static InvocationExpressionSyntax? Mapping(DeclarationUse use, SemanticModel model, CancellationToken cancellationToken)
    {
        var builder = Convention(use) is { } convention ? CallSyntax.Receiver(convention) : null;
        for (var locals = 0; builder is not null && locals <= MostLocals;)
        {
            if (builder is InvocationExpressionSyntax call)
            {
                var name = CallSyntax.Name(call)?.Identifier.ValueText ?? "";
                if (MapNames.IsMap(name))
                {
                    return call;
                }

                builder = name == MapNames.MapGroup ? null : CallSyntax.Receiver(call);
            }
            else if (builder is ParenthesizedExpressionSyntax inner)
            {
                builder = inner.Expression;
            }
            else
            {
                builder = builder is IdentifierNameSyntax && model.GetOperation(builder, cancellationToken) is ILocalReferenceOperation local
                    ? LocalValues.Of(local)?.Syntax as ExpressionSyntax
                    : null;
                locals++;
            }
        }

        return null;
    }

    /// <summary>The convention itself, or the call of <c>WithMetadata</c> that is handed the attribute.</summary>
    private static InvocationExpressionSyntax? Convention(DeclarationUse use) => use.Syntax switch
    {
        InvocationExpressionSyntax call => call,
        { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
            when CallSyntax.Name(call) is { Identifier.ValueText: MapNames.WithMetadata } => call,
        _ => null,
    };

    private static IEnumerable<EndpointSite> OfControllers(INamedTypeSymbol type, ImmutableArray<EndpointSite> sites) =>
        sites.Where(site => Derives(site.Controller, type));

    private static bool Derives(INamedTypeSymbol? controller, INamedTypeSymbol type)
    {
        for (; controller is not null; controller = controller.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(controller.OriginalDefinition, type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(EndpointSite site, DeclarationUse use) =>
        use.IsStub ? site.Endpoint.Stub is { } stub && stub == use.Stub
        : use.Refusal is { } refusal && site.Endpoint.Refusals.Contains(refusal);
}

/// <summary>What a declaration is written on.</summary>
internal enum DeclarationScope
{
    /// <summary>One action, one handler, or what one call maps.</summary>
    Endpoint,

    /// <summary>All actions of a class.</summary>
    Controller,

    /// <summary>All endpoints of a group, as far as can be told; or what is not seen.</summary>
    Group,
}
