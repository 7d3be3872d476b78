using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

// Where a chain of calls ends, the builder goes on: into a local, an argument, or to the caller.
internal sealed partial class BuilderUses
{
    private void End(ExpressionSyntax node, List<BuilderUse> uses)
    {
        switch (node.Parent)
        {
            case ExpressionStatementSyntax or GlobalStatementSyntax:
            case MemberAccessExpressionSyntax access when access.Expression == node:
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } }:
                return;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local }:
                OfVariable(local, local.Identifier.ValueText, uses);
                return;
            case AssignmentExpressionSyntax { Right: var right, Left: IdentifierNameSyntax name } when right == node
                && scope.Find(name.Identifier.ValueText, name) is VariableDeclaratorSyntax { Initializer: null } local && IsAssignedOnce(local):
                OfVariable(local, local.Identifier.ValueText, uses);
                return;
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument:
                Argument(argument, list.Arguments.IndexOf(argument), call, uses);
                return;
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                Return(node, uses);
                return;
            case AnonymousFunctionExpressionSyntax lambda when lambda.Body == node:
                if (ReturnsToOwnCode(lambda))
                {
                    uses.Add(BuilderUse.Unreadable.Instance);
                }

                return;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } when name == node
                && scope.Find(name.Identifier.ValueText, name) is VariableDeclaratorSyntax { Initializer: null } local && IsAssignedOnce(local):
                return;
            default:
                uses.Add(BuilderUse.Unreadable.Instance);
                return;
        }
    }

    private void Argument(ArgumentSyntax argument, int index, ExpressionSyntax call, List<BuilderUse> uses)
    {
        var called = call is InvocationExpressionSyntax invocation ? CallSyntax.Name(invocation) : null;
        var name = called?.Identifier.ValueText ?? "";
        if (call is InvocationExpressionSyntax form && (MapNames.IsMap(name) || name == MapNames.MapGroup) && targets.Find(call) is null
            && CallSyntax.IsStaticForm(CallSyntax.Receiver(form))
            && (index == 0 || argument.NameColon?.Name.Identifier.ValueText == MapNames.EndpointsParameter))
        {
            return;
        }

        if (MapNames.IsConvention(name) && index == 0 && targets.IsFrameworks((InvocationExpressionSyntax)call, called!, isAmbiguous: false))
        {
            uses.AddRange(DeclarationSyntax.OfConvention(name, (InvocationExpressionSyntax)call, first: 1, scope));
            Climb(call, uses);
        }
        else if (targets.Find(call) is { } target)
        {
            OwnCall(call, target, target.Ordinal(argument, index), uses);
        }
        else if (name == "nameof" || name.StartsWith("ThrowIf", StringComparison.Ordinal) || IsDelegateCall(call))
        {
            // A name, a guard, or a delegate. What a delegate maps is read where it is made; what it declares on the
            // builder is not, so answers for such a group may be missing from the table, or stand there unused.
        }
        else
        {
            uses.Add(BuilderUse.Unreadable.Instance);
        }
    }

    private void Return(ExpressionSyntax node, List<BuilderUse> uses)
    {
        switch (scope.FunctionAround(node))
        {
            case LocalFunctionStatementSyntax { ReturnType: not PredefinedTypeSyntax } function:
                uses.Add(new BuilderUse.ReturnedBy(scope.IdOf(function)));
                break;
            case MethodDeclarationSyntax { ReturnType: not PredefinedTypeSyntax }:
                uses.Add(new BuilderUse.ReturnedBy(scope.Id));
                break;
            case AnonymousFunctionExpressionSyntax lambda when ReturnsToOwnCode(lambda):
                uses.Add(BuilderUse.Unreadable.Instance);
                break;
            case BasePropertyDeclarationSyntax or AccessorDeclarationSyntax:
                uses.Add(BuilderUse.Unreadable.Instance);
                break;
        }
    }

    private bool ReturnsToOwnCode(AnonymousFunctionExpressionSyntax lambda) =>
        lambda.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument
        && targets.Find(call) is { Symbol: { } method } target
        && target.Ordinal(argument, list.Arguments.IndexOf(argument)) is var ordinal and >= 0
        && ordinal < method.Parameters.Length
        && method.Parameters[ordinal].Type is not INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true };

    // act(group) and act.Invoke(group), where act is a parameter or local of this member.
    private bool IsDelegateCall(ExpressionSyntax call) =>
        call is InvocationExpressionSyntax invocation
        && (invocation.Expression as IdentifierNameSyntax ?? CallSyntax.Receiver(invocation) as IdentifierNameSyntax) is { } name
        && scope.Find(name.Identifier.ValueText, name) is ParameterSyntax;

    private EquatableArray<BuilderUse> OfParameters(AnonymousFunctionExpressionSyntax lambda)
    {
        IEnumerable<ParameterSyntax> parameters = lambda switch
        {
            SimpleLambdaExpressionSyntax simple => [simple.Parameter],
            ParenthesizedLambdaExpressionSyntax list => list.ParameterList.Parameters,
            AnonymousMethodExpressionSyntax { ParameterList: { } list } => list.Parameters,
            _ => [],
        };
        return parameters.SelectMany(parameter => OfParameter(parameter)).ToEquatableArray();
    }
}
