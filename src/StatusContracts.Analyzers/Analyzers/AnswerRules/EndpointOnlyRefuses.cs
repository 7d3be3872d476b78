using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.MinimalApis;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>
/// STC1011: an endpoint that answers 405 whatever it is asked, where routing would say the same without it. One that keeps
/// requests from a less specific endpoint or from a fallback has its use.
/// </summary>
internal static class EndpointOnlyRefuses
{
    public static void Check(AnswerInQuestion question)
    {
        if (question.Census.Kind != ProgramKind.Application || !question.IsAlways || question.Endpoints.IsEmpty
            || !question.Endpoints.All(site => IsSuperfluous(site, question))
            || UnknownMethodAnswers405.Method(question) is not null)
        {
            return;
        }

        var declared = StubDeclaration.Of(question.Function, question.Endpoints, question.Answer.Text, question.Compilation, question.CancellationToken);
        foreach (var place in question.Endpoints.GroupBy(site => Declaration(site, question)))
        {
            question.Report(Diagnostic.Create(
                Descriptors.STC1011_EndpointOnlyRefuses,
                place.Key?.GetLocation() ?? question.Operation.Syntax.GetLocation(),
                declared is null ? null : [declared.Location],
                Properties(question, place.Key, declared is not null),
                string.Join(TrueAllow.Separator, Methods(place))));
        }
    }

    private static IEnumerable<string> Methods(IEnumerable<EndpointSite> sites) => sites
        .SelectMany(static site => site.Endpoint.Methods!.Value)
        .Distinct()
        .OrderBy(static method => method, StringComparer.Ordinal);

    private static bool IsSuperfluous(EndpointSite site, AnswerInQuestion question)
    {
        if (site is not { IsKnown: true, IsImplemented: true, Endpoint: { Pattern: { } pattern, Methods: { Count: > 0 } methods } })
        {
            return false;
        }

        // With the answers of this package, no fallback gets what a resource refuses. What its options serve, only an
        // endpoint keeps away.
        var names = question.Census.Names(question.CancellationToken);
        return !methods.Any(method => ServedMethods.MayServe(names, method))
            && (names.Mentions(HostSetups.AddStatusContracts)
                || !question.Census.Endpoints(question.CancellationToken).Any(static other => other.Endpoint.IsFallback))
            && question.Census.Resources(question.CancellationToken).RefusesAnyway(pattern, methods, question.OnlyRefusing.Is);
    }

    /// <summary>The attribute or the name of the call that maps the endpoint, if it stands in the file of the answer.</summary>
    private static SyntaxNode? Declaration(EndpointSite site, AnswerInQuestion question)
    {
        var tree = question.Operation.Syntax.SyntaxTree;
        var declaration = site.Action is { } action
            ? action.GetAttributes()
                .Where(static attribute => attribute.AttributeClass?.IsOrImplements(KnownTypes.ActionHttpMethodProvider) == true)
                .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(question.CancellationToken))
                .FirstOrDefault(attribute => attribute?.SyntaxTree == tree)
            : site.Call is { } call ? CallSyntax.Name(call) : null;
        return declaration?.SyntaxTree == tree ? declaration : null;
    }

    private static ImmutableDictionary<string, string?> Properties(AnswerInQuestion question, SyntaxNode? declaration, bool canBeDeclared)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (declaration is not null && IsRemovable(question, declaration))
        {
            properties = properties.Add(FixData.Removable, "");
        }

        // Routing forgets the method behind a RequestDelegate, and what it declares.
        return !canBeDeclared || question.Endpoints.Any(site => StubDeclaration.TakesRequestDelegate(site, question.Compilation, question.CancellationToken))
            ? properties
            : properties
                .Add(FixData.Methods, string.Join(",", Methods(question.Endpoints)))
                .Add(FixData.Reason, RestrictionAnswers501.Reason(question.Answer.Text, [.. Methods(question.Endpoints)]));
    }

    private static bool IsRemovable(AnswerInQuestion question, SyntaxNode declaration)
    {
        if (declaration is not AttributeSyntax)
        {
            return declaration.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } };
        }

        var action = question.Function.Symbol;
        return action is { IsOverride: false, IsVirtual: false, IsPartialDefinition: false, PartialDefinitionPart: null }
            && question.Endpoints.All(site => SymbolEqualityComparer.Default.Equals(site.Action, action))
            && !action.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(action.Name)).Any()
            && !question.Census.Names(question.CancellationToken).Mentions(action.Name);
    }
}
