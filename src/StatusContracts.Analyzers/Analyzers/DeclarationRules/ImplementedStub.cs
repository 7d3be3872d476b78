using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>
/// STC2001: a stub whose handlers are built, and which no flag opens. What is planned for a whole group is silent: there the declaration stays until
/// somebody says that the group is done.
/// </summary>
internal static class ImplementedStub
{
    public static Diagnostic? Judge(DeclarationInQuestion question) =>
        question.Use is { IsStub: true, IsGated: false, Stub.Feature: var feature } use && IsBuilt(question)
            ? Diagnostic.Create(Descriptors.STC2001_ImplementedStub, use.Location, feature)
            : null;

    // The body of a method tells most stubs from what is built, before the program is asked.
    private static bool IsBuilt(DeclarationInQuestion question) => question.Use switch
    {
        { Form: DeclarationForm.Attribute, Owner: AnonymousFunctionExpressionSyntax lambda } =>
            !StubResults.Is(lambda, question.Compilation, question.CancellationToken)
            && IsDone(HandlerFunction.Of(lambda, question.Compilation, question.CancellationToken), question) && !question.Endpoints.Sites.IsEmpty,

        // What overrides it has the attribute too, and a body of its own.
        { Symbol: IMethodSymbol { IsVirtual: true } or IMethodSymbol { IsAbstract: true } } => false,
        { Form: DeclarationForm.Attribute, Symbol: IMethodSymbol method } =>
            IsDone(HandlerFunction.Of(method, question.Compilation, question.CancellationToken), question) && !question.Endpoints.Sites.IsEmpty,
        _ => question.Endpoints is { Scope: not DeclarationScope.Group, Sites: { IsEmpty: false } sites }
            && sites.All(site => IsDone(question.Census.HandlerOf(site, question.CancellationToken), question)),
    };

    private static bool IsDone(HandlerFunction? function, DeclarationInQuestion question) =>
        function is not null
        && HandlerWork.IsDone(
            function, question.Compilation, () => question.Census.Names(question.CancellationToken), question.CancellationToken);
}
