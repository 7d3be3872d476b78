using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>What happens to the builder that a call returns: in the chain of calls on it, and to the local that keeps it.</summary>
internal sealed partial class BuilderUses(MemberScope scope, CallTargets targets)
{
    // Each method of the app in a chain is read in what the one before it returns: what is longer than any written by
    // hand is not read.
    private const int MostDepth = 100;

    private readonly HashSet<SyntaxNode> _reading = [];
    private int _depth;

    /// <summary>The uses of what <paramref name="creation"/> returns.</summary>
    public EquatableArray<BuilderUse> Of(ExpressionSyntax creation)
    {
        if (_depth == MostDepth)
        {
            return new([BuilderUse.Unreadable.Instance]);
        }

        _depth++;
        var uses = new List<BuilderUse>();
        Climb(creation, uses);
        _depth--;
        return uses.ToEquatableArray();
    }

    /// <summary>The uses of a parameter in its own function.</summary>
    public EquatableArray<BuilderUse> OfParameter(ParameterSyntax parameter)
    {
        var uses = new List<BuilderUse>();
        OfVariable(parameter, parameter.Identifier.ValueText, uses);
        return uses.ToEquatableArray();
    }

    private void OfVariable(SyntaxNode declaration, string name, List<BuilderUse> uses)
    {
        if (!_reading.Add(declaration))
        {
            return;
        }

        foreach (var use in scope.Uses(declaration, name))
        {
            var found = new List<BuilderUse>();
            Climb(use, found);
            if (found.Count > 0 && !found.All(static use => use is BuilderUse.ReturnedBy) && !IsCertain(use, declaration))
            {
                found = [new BuilderUse.Possible(found.ToEquatableArray())];
            }

            uses.AddRange(found);
        }

        _reading.Remove(declaration);
    }

    private void Climb(ExpressionSyntax node, List<BuilderUse> uses)
    {
        while (true)
        {
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax:
                    node = (ExpressionSyntax)node.Parent;
                    break;
                case ConditionalAccessExpressionSyntax conditional when conditional.WhenNotNull == node:
                    node = conditional;
                    break;
                case ConditionalExpressionSyntax choice when choice.Condition != node:
                    node = choice;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AsExpression } choice:
                    node = choice;
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
                    when access.Expression == node && call.Expression == access:
                    if (!Link(call, access.Name, uses))
                    {
                        return;
                    }

                    node = call;
                    break;
                default:
                    End(node, uses);
                    return;
            }
        }
    }

    /// <summary>One call in a chain. False when what follows is on another builder, or is read already.</summary>
    private bool Link(InvocationExpressionSyntax call, SimpleNameSyntax called, List<BuilderUse> uses)
    {
        var name = called.Identifier.ValueText;
        if ((MapNames.IsMap(name) || name == MapNames.MapGroup) && (!targets.IsDeclared(name) || targets.Find(call) is null))
        {
            return false;
        }

        if (MapNames.IsConvention(name) && targets.IsFrameworks(call, called, isAmbiguous: false))
        {
            uses.AddRange(DeclarationSyntax.OfConvention(name, call, first: 0, scope));
            return true;
        }

        if (targets.IsDeclared(name))
        {
            OwnCall(call, targets.Find(call), ordinal: 0, uses);
            return false;
        }

        // Any other convention is the framework's or a library's, unless it is one that takes whatever it is given.
        if (MayDeclare(call, name))
        {
            uses.Add(new BuilderUse.Unreadable(MentionsPattern(call.ArgumentList)));
        }

        return true;
    }

    private bool MayDeclare(InvocationExpressionSyntax call, string name) =>
        Mentions(call.ArgumentList)
        || (IsCallback(name) && !SetsPropertiesOnly(call.ArgumentList))
        || LibraryExtensions.MayDeclare(name, scope.Model.Compilation);

    private void OwnCall(ExpressionSyntax call, CallTarget? target, int ordinal, List<BuilderUse> uses)
    {
        if (target is null)
        {
            // Another's method of the same name, or one that is being typed.
            var isKnown = scope.Model.GetSymbolInfo(call, scope.CancellationToken).Symbol is not null;
            if (!isKnown || Mentions(call)
                || (call is InvocationExpressionSyntax known && MayDeclare(known, CallSyntax.Name(known)?.Identifier.ValueText ?? "")))
            {
                uses.Add(new BuilderUse.Unreadable(MentionsPattern(call)));
            }
            else
            {
                Climb(call, uses);
            }

            return;
        }

        uses.Add(new BuilderUse.HandedTo(target.Id, ordinal));
        foreach (var argument in CallTarget.ArgumentsOf(call))
        {
            if (argument.Expression is AnonymousFunctionExpressionSyntax lambda && OfParameters(lambda) is { Count: > 0 } inside)
            {
                uses.Add(new BuilderUse.Possible(inside));
            }
        }

        var onResult = Of(call);
        if (onResult.Count > 0)
        {
            uses.Add(new BuilderUse.OnResult(target.Id, ordinal, onResult));
        }
    }
}
