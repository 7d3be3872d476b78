using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery.Census;

namespace StatusContracts.Discovery.Handlers;

/// <summary>The body that a planned lambda usually has, <c>Stub.Result</c>, told by look-up.</summary>
internal static class StubResults
{
    private static readonly string Stub = KnownTypes.SimpleName(KnownTypes.Stub);

    /// <summary>Whether <paramref name="lambda"/> certainly returns that and nothing else; it may where this is false.</summary>
    public static bool Is(AnonymousFunctionExpressionSyntax lambda, Compilation compilation, CancellationToken cancellationToken)
    {
        if (lambda.ExpressionBody is not MemberAccessExpressionSyntax { Expression: var type, Name: IdentifierNameSyntax }
            || lambda.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { SpanStart: var position }
            || FileNames.Of(lambda.SyntaxTree).HidesStub)
        {
            return false;
        }

        var model = LookUpModels.Of(lambda.SyntaxTree, compilation);

        // Locals and parameters are in this very file; what else hides a type, look-up finds.
        var found = type switch
        {
            IdentifierNameSyntax { Identifier.ValueText: var name } when name == Stub => model.LookupSymbols(position, name: name),
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var space }, Name: IdentifierNameSyntax { Identifier.ValueText: var name } }
                when name == Stub && model.LookupSymbols(position, name: space) is [INamespaceSymbol container] =>
                    model.LookupNamespacesAndTypes(position, container, name),
            _ => [],
        };
        return found is [ITypeSymbol only] && only.Is(KnownTypes.Stub);
    }

    /// <summary>What a variable or parameter is called that may hide the type, or its namespace.</summary>
    public static readonly string[] HiddenBy = [Stub, KnownTypes.Assemblies.Runtime];

    /// <summary>Whether <paramref name="value"/> is a result of <c>Stub</c>, or a completed task of one.</summary>
    public static bool Is(IOperation value) => value.Unconverted() switch
    {
        IMemberReferenceOperation { Member.ContainingType: { } type } => type.Is(KnownTypes.Stub),
        IInvocationOperation { TargetMethod: { Name: nameof(Task.FromResult), IsStatic: true }, Arguments: [{ } only] } => Is(only.Value),
        IObjectCreationOperation { Arguments: [{ } only] } creation when creation.Type.Is(KnownTypes.ValueTask, arity: 1) => Is(only.Value),
        IAwaitOperation awaited => Is(awaited.Operation),
        _ => false,
    };
}
