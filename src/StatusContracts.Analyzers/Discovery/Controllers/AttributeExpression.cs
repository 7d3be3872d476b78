using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.Controllers;

/// <summary>
/// Evaluates the expressions that attributes are written with: texts, lists of texts, and what puts them together.
/// </summary>
/// <param name="model">Resolves constants.</param>
/// <param name="named">The value of a simple name; null when the name is for the compiler to resolve.</param>
internal sealed class AttributeExpression(
    SemanticModel model, Func<string, AttributeValue?> named, CancellationToken cancellationToken)
{
    public AttributeValue Evaluate(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { RawKind: not (int)SyntaxKind.DefaultLiteralExpression } literal => new(literal.Token.Value),
        ParenthesizedExpressionSyntax parenthesized => Evaluate(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed =>
            Evaluate(suppressed.Operand),
        IdentifierNameSyntax { Identifier.ValueText: var name } => named(name) ?? Constant(expression),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var name } =>
            named(name) ?? default,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Concatenate(sum),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce =>
            Evaluate(coalesce.Left) is { HasValue: true } left
                ? left.Value is null ? Evaluate(coalesce.Right) : left
                : default,
        InterpolatedStringExpressionSyntax interpolated => Concatenate(interpolated),
        ArrayCreationExpressionSyntax { Initializer: { } items } => List(items.Expressions),
        ImplicitArrayCreationExpressionSyntax { Initializer: var items } => List(items.Expressions),
        CollectionExpressionSyntax collection when collection.Elements.All(element => element is ExpressionElementSyntax) =>
            List(collection.Elements.Select(element => ((ExpressionElementSyntax)element).Expression)),
        _ => Constant(expression),
    };

    /// <summary>A list of texts; without value when one of them is not known or is no text.</summary>
    public static AttributeValue Texts(IReadOnlyList<AttributeValue> items) =>
        items.All(item => item is { HasValue: true, Value: null or string })
            ? new(items.Select(item => (string?)item.Value).ToArray())
            : default;

    private AttributeValue List(IEnumerable<ExpressionSyntax> items) => Texts([.. items.Select(Evaluate)]);

    private AttributeValue Concatenate(BinaryExpressionSyntax sum)
    {
        // A sum of numbers is no text, so one side has to be one.
        var (left, right) = (Evaluate(sum.Left), Evaluate(sum.Right));
        return left is { HasValue: true, Value: string or null } && right is { HasValue: true, Value: string or null }
            && (left.Value ?? right.Value) is not null
                ? new((string?)left.Value + (string?)right.Value)
                : Constant(sum);
    }

    private AttributeValue Concatenate(InterpolatedStringExpressionSyntax interpolated)
    {
        var text = "";
        foreach (var content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax literal:
                    text += literal.TextToken.ValueText;
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole
                    when Evaluate(hole.Expression) is { HasValue: true, Value: string or null } value:
                    text += value.Value;
                    break;
                default:
                    return default;
            }
        }

        return new(text);
    }

    private AttributeValue Constant(ExpressionSyntax expression) =>
        model.GetConstantValue(expression, cancellationToken) is { HasValue: true } constant ? new(constant.Value) : default;
}
