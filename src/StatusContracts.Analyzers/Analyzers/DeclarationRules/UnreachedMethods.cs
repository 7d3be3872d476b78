using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Controllers;

namespace StatusContracts.Analyzers.DeclarationRules;

/// <summary>Methods that are no action, and that nobody hands to a mapping call.</summary>
internal static class UnreachedMethods
{
    public static bool IsNoHandler(IMethodSymbol method, DeclarationInQuestion question) =>
        !MayBeAction(method, question)
        && UnreachedTypes.IsPlain(method.ContainingType)
        && !UnreachedTypes.HasOthersAttribute(method)
        && (method.DeclaredAccessibility == Accessibility.Private || IsSeenWhole(question))
        && IsNeverHandedOn(method, question);

    /// <summary>Whether a method or local function is at most called by name, and by no lambda: that may be its handler.</summary>
    public static bool IsNeverHandedOn(IMethodSymbol method, DeclarationInQuestion question) =>
        References.Of(method, question.Compilation, question.CancellationToken).All(static name =>
            References.IsSpelled(name)
            || (References.IsCalled(name) && !name.Ancestors().Any(static ancestor => ancestor is AnonymousFunctionExpressionSyntax)));

    // What a class declares for its derived classes may become an action there; of an interface nothing is inherited, but
    // its implementations may be generated from what it says.
    private static bool MayBeAction(IMethodSymbol method, DeclarationInQuestion question)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            return true;
        }

        var isPublic = method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsGenericMethod: false };
        return (isPublic || method.IsAbstract || method.IsVirtual || method.IsOverride)
            && DeclaredAttributes.Of(method).Find(KnownTypes.NonActionAttribute) is null
            && (method.ContainingType.IsAbstract
                || ControllerTypes.IsController(method.ContainingType)
                || !question.IsWhole
                || UnreachedTypes.IsBase(method.ContainingType, question));
    }

    private static bool IsSeenWhole(DeclarationInQuestion question) =>
        question.IsWhole && !question.Census.HasUnseenEndpoints(question.CancellationToken);
}
