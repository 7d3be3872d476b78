using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>What the attributes of a handler declare: of a lambda, or of the method behind a method group.</summary>
internal sealed class HandlerDeclarations(MemberScope scope, CallTargets targets)
{
    // A delegate that is made of itself does not compile, but is typed.
    private readonly HashSet<SyntaxNode> _reading = [];

    public IEnumerable<BuilderUse> Of(ExpressionSyntax? handler)
    {
        switch (handler)
        {
            case null:
                return [];
            case ParenthesizedExpressionSyntax inner:
                return Of(inner.Expression);
            case CastExpressionSyntax cast:
                return Of(cast.Expression);
            case ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ } argument] }:
                return Of(argument.Expression);
            case LambdaExpressionSyntax lambda:
                return DeclarationSyntax.OfAttributes(lambda.AttributeLists, scope);
            case AnonymousMethodExpressionSyntax:
                return [];
            case IdentifierNameSyntax name when scope.Find(name.Identifier.ValueText, name) is { } local:
                return OfLocal(local, name.Identifier.ValueText);
            case SimpleNameSyntax or MemberAccessExpressionSyntax:
                return OfNamed(handler);
            default:
                return [BuilderUse.Unreadable.Instance];
        }
    }

    private IEnumerable<BuilderUse> OfLocal(SyntaxNode local, string name) => local switch
    {
        LocalFunctionStatementSyntax function => DeclarationSyntax.OfAttributes(function.AttributeLists, scope),
        VariableDeclaratorSyntax { Initializer.Value: { } value } when !scope.IsReassigned(local, name) && _reading.Add(local) =>
            OfValue(local, value),
        _ => [BuilderUse.Unreadable.Instance],
    };

    private IEnumerable<BuilderUse> OfValue(SyntaxNode local, ExpressionSyntax value)
    {
        var declared = Of(value).ToList();
        _reading.Remove(local);
        return declared;
    }

    private IEnumerable<BuilderUse> OfNamed(ExpressionSyntax handler)
    {
        var methods = targets.MethodsNamed(handler);
        if (methods.Count == 0)
        {
            methods = [.. scope.Model.GetMemberGroup(handler, scope.CancellationToken).OfType<IMethodSymbol>()];
        }

        // Of overloads without declarations it does not matter which it is.
        if (methods.Count > 0 && !methods.Any(MayDeclare))
        {
            return [];
        }

        if (methods.Count > 1 && scope.Model.GetSymbolInfo(handler, scope.CancellationToken).Symbol is IMethodSymbol chosen)
        {
            methods = [chosen];
        }

        return methods switch
        {
            [{ } method] => OfMethod(method),
            [] when IsPlainDelegate(handler) => [],
            _ => [BuilderUse.Unreadable.Instance],
        };
    }

    private static IEnumerable<BuilderUse> OfMethod(IMethodSymbol method)
    {
        foreach (var attribute in DeclaredAttributes.Of(method))
        {
            if (attribute.AttributeClass?.IsOrImplements(KnownTypes.HttpMethodMetadata) == true)
            {
                yield return BuilderUse.Unreadable.Instance;
            }
            else if (Declarations.IsStub(attribute))
            {
                yield return Declarations.Stub(attribute) is { } stub ? new BuilderUse.Planned(stub) : BuilderUse.Unreadable.Instance;
            }
            else if (Declarations.IsRefusal(attribute))
            {
                yield return Declarations.Refusal(attribute) is { } refusal ? new BuilderUse.Refused(refusal) : BuilderUse.Unreadable.Instance;
            }
        }
    }

    // Reading attributes binds them, looking for brackets does not.
    private bool MayDeclare(IMethodSymbol method) =>
        method.IsOverride || method.DeclaringSyntaxReferences.Length != 1 || method.PartialImplementationPart is not null
        || method.DeclaringSyntaxReferences[0].GetSyntax(scope.CancellationToken) is not MethodDeclarationSyntax { AttributeLists.Count: 0 };

    // A readonly field that holds a lambda without attributes.
    private bool IsPlainDelegate(ExpressionSyntax handler) =>
        scope.Model.GetSymbolInfo(handler, scope.CancellationToken).Symbol is IFieldSymbol { IsReadOnly: true } field
        && scope.Initializer(field) is LambdaExpressionSyntax { AttributeLists.Count: 0 };
}
