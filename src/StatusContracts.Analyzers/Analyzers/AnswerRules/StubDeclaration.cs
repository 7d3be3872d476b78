using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Model;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>How a handler is declared planned: what <c>DeclareStubFix</c> is handed.</summary>
/// <param name="Location">The declaration to annotate; goes first among the additional locations of a diagnostic.</param>
/// <param name="Properties">The properties of the diagnostic, with the keys of <see cref="FixData"/>.</param>
internal sealed record StubDeclaration(Location Location, ImmutableDictionary<string, string?> Properties)
{
    /// <summary>The member of <c>Stub</c> that handlers of minimal APIs return.</summary>
    private const string StubResult = "Result";

    /// <summary>
    /// How to annotate <paramref name="function"/>; null where an attribute cannot stand, or would say too much.
    /// </summary>
    /// <param name="endpoints">Which it handles.</param>
    /// <param name="text">What it answers in words, if it says anything.</param>
    public static StubDeclaration? Of(
        HandlerFunction function,
        ImmutableArray<EndpointSite> endpoints,
        string? text,
        Compilation compilation,
        CancellationToken cancellationToken)
    {
        if (!CanBeAnnotated(function) || compilation.GetTypeByMetadataName(KnownTypes.NotImplementedYetAttribute) is null)
        {
            return null;
        }

        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixData.Feature, Feature(function.Symbol, endpoints, text));
        if (function.Syntax is LambdaExpressionSyntax lambda && IsReplaceable(lambda, function.Symbol)
            && endpoints.All(site => site.Call is { } call && IsArgument(lambda, call)))
        {
            properties = properties.Add(FixData.StubBody, StubResult);
            if (endpoints.Any(site => TakesRequestDelegate(site, compilation, cancellationToken)))
            {
                properties = properties.Add(FixData.DropsParameters, "");
            }
        }

        return new(function.Syntax.GetLocation(), properties);
    }

    /// <summary>Whether the handler is given as a RequestDelegate, of which routing keeps the attributes but not the method.</summary>
    public static bool TakesRequestDelegate(EndpointSite site, Compilation compilation, CancellationToken cancellationToken) =>
        site.Call is { } call
        && compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol map
        && map.Parameters.Any(parameter => parameter.Type.Is(KnownTypes.RequestDelegate));

    // An override inherits the attribute, and may be built. An anonymous method takes none.
    private static bool CanBeAnnotated(HandlerFunction function) => function.Syntax switch
    {
        LambdaExpressionSyntax or LocalFunctionStatementSyntax => true,
        MethodDeclarationSyntax => function.Symbol is { ContainingType: { } type }
            && (type.IsSealed || function.Symbol is { IsVirtual: false, IsAbstract: false } and ({ IsOverride: false } or { IsSealed: true })),
        _ => false,
    };

    private static string Feature(IMethodSymbol handler, ImmutableArray<EndpointSite> endpoints, string? text) =>
        FeatureNames.OfAnswer(text)
        ?? (handler.MethodKind == MethodKind.AnonymousFunction ? null : FeatureNames.OfHandler(handler.Name, handler.ContainingType?.Name))
        ?? (endpoints.FirstOrDefault() is { } site
            ? FeatureNames.OfEndpoint(site.Endpoint.Methods is [{ } only] ? only : null, site.IsPrefixUnseen ? null : site.Endpoint.Pattern)
            : FeatureNames.OfEndpoint(method: null, pattern: null));

    // A stub is an IResult, so no other type may be promised; what is compiled conditionally may be another body.
    private static bool IsReplaceable(LambdaExpressionSyntax lambda, IMethodSymbol symbol) =>
        !lambda.ContainsDirectives
        && (lambda is not ParenthesizedLambdaExpressionSyntax { ReturnType: not null }
            || symbol.ReturnType.Is(KnownTypes.Result) || symbol.ReturnType.SpecialType == SpecialType.System_Object);

    private static bool IsArgument(LambdaExpressionSyntax lambda, InvocationExpressionSyntax call)
    {
        SyntaxNode node = lambda;
        while (node.Parent is ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is ArgumentSyntax { Parent.Parent: { } taker } && taker == call;
    }
}
