using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>
/// STC2011: a stub that a flag opens, and whose handlers all are certain to do nothing but say that they are not built. One
/// that a single way leads through is silent.
/// </summary>
internal static class NothingBehindFlag
{
    public static Diagnostic? Judge(DeclarationInQuestion question) =>
        question.Use is { IsGated: true, Stub: { Until: { } flag, Feature: var feature } } use
        && use.Argument(nameof(StubFacts.Until)) is { Expression: var written }
        && IsEmpty(question)
            ? Diagnostic.Create(Descriptors.STC2011_NothingBehindFlag, written.GetLocation(), feature, flag)
            : null;

    private static bool IsEmpty(DeclarationInQuestion question) => question.Use switch
    {
        { Form: DeclarationForm.Attribute, Owner: AnonymousFunctionExpressionSyntax lambda } =>
            StubResults.Is(lambda, question.Compilation, question.CancellationToken)
            || IsUnbuilt(HandlerFunction.Of(lambda, question.Compilation, question.CancellationToken), question),

        // What overrides it has the attribute too, and a body of its own.
        { Symbol: IMethodSymbol { IsVirtual: true } or IMethodSymbol { IsAbstract: true } } => false,

        // The body is generated, whether the generator has run yet or not.
        { Form: DeclarationForm.Attribute, Symbol: IMethodSymbol { IsPartialDefinition: true, PartialImplementationPart: null } } => true,
        { Form: DeclarationForm.Attribute, Symbol: IMethodSymbol method } =>
            IsUnbuilt(HandlerFunction.Of(method, question.Compilation, question.CancellationToken), question),
        _ => question.Endpoints.Sites is { IsEmpty: false } sites
            && sites.All(site => IsUnbuilt(question.Census.HandlerOf(site, question.CancellationToken), question)),
    };

    private static bool IsUnbuilt(HandlerFunction? function, DeclarationInQuestion question) =>
        function is not null
        && HandlerExits.Of(function, question.Compilation, question.CancellationToken) is { Count: > 0 } exits
        && exits.All(static exit => exit switch
        {
            HandlerExit.Answered { Answer.StatusCode: Problem.NotImplementedStatus } => true,
            HandlerExit.Thrown { Exception: var exception } => exception.IsOrDerivesFrom(KnownTypes.NotImplementedException),
            _ => StubResults.Is(exit.Operation),
        });
}
