using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Discovery.Rereading;
using StatusContracts.Model;

namespace StatusContracts.Discovery.Controllers;

/// <summary>The endpoints that controllers declare, as MVC sees them.</summary>
internal static class ControllerEndpoints
{
    /// <summary>What was read of the classes of a program: one reads the others only by what they declare.</summary>
    internal static readonly Reread<EquatableArray<Endpoint>> Readings = new(Read);

    /// <summary>Whether <paramref name="node"/> may declare a controller, by its syntax alone.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) =>
        node is ClassDeclarationSyntax or RecordDeclarationSyntax { RawKind: (int)SyntaxKind.RecordDeclaration }
        && (TypeDeclarationSyntax)node is { TypeParameterList: null, Parent: not TypeDeclarationSyntax } type
        && (ControllerTypes.HasSuffix(type.Identifier.ValueText) || type.BaseList is not null || type.AttributeLists.Count > 0)
        && !type.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && !type.Modifiers.Any(SyntaxKind.StaticKeyword)
        && (type.Modifiers.Any(SyntaxKind.PublicKeyword) || type.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The endpoints of the controller that <paramref name="context"/> declares; none when it is no controller.</summary>
    public static EquatableArray<Endpoint> Read(GeneratorSyntaxContext context, CancellationToken cancellationToken) =>
        Readings.Of(context.Node, context.SemanticModel, cancellationToken);

    /// <summary>The endpoints of <paramref name="type"/>; none when it is no controller.</summary>
    public static EquatableArray<Endpoint> Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        ControllerTypes.IsController(type)
            ? new ControllerReader(type, compilation, cancellationToken).Endpoints().ToEquatableArray()
            : default;

    /// <summary>The endpoints that <paramref name="action"/> is on <paramref name="controller"/>; none when it is no action.</summary>
    public static EquatableArray<Endpoint> Read(
        IMethodSymbol action, INamedTypeSymbol controller, Compilation compilation, CancellationToken cancellationToken) =>
        ControllerTypes.IsController(controller)
        && ControllerTypes.Actions(controller).Contains(action, SymbolEqualityComparer.Default)
            ? new ControllerReader(controller, compilation, cancellationToken).Endpoints(action).ToEquatableArray()
            : default;

    private static EquatableArray<Endpoint> Read(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDeclaredSymbol(node, cancellationToken) is INamedTypeSymbol type && IsFirstCandidate(type, node, cancellationToken)
            ? Read(type, model.Compilation, cancellationToken)
            : default;

    /// <summary>The parts of a partial class are one controller: it is read where its first part stands.</summary>
    public static bool IsFirstCandidate(INamedTypeSymbol type, SyntaxNode node, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == node.SyntaxTree && reference.Span == node.Span)
            {
                return true;
            }

            if (IsCandidate(reference.GetSyntax(cancellationToken), cancellationToken))
            {
                return false;
            }
        }

        return false;
    }
}
