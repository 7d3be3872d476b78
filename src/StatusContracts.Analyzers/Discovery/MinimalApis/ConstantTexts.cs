using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Shared;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>A text that the source gives, <see langword="null"/> included, or one that it does not tell.</summary>
internal readonly record struct ConstantText(string? Value)
{
    /// <summary>False for <c>default</c>.</summary>
    public bool IsKnown { get; } = true;
}

/// <summary>Texts that are written, named or put together from such, read without binding the statement around them.</summary>
internal static class ConstantTexts
{
    // Constants that name each other in a circle do not compile, but are typed.
    private const int MostDepth = 50;

    public static ConstantText Read(ExpressionSyntax? expression, MemberScope scope) => Read(expression, scope, depth: 0);

    private static ConstantText Read(ExpressionSyntax? expression, MemberScope scope, int depth)
    {
        if (depth > MostDepth)
        {
            return default;
        }

        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return literal.Kind() switch
                {
                    SyntaxKind.StringLiteralExpression => new(literal.Token.ValueText),
                    SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression => new(null),
                    _ => default,
                };
            case ParenthesizedExpressionSyntax inner:
                return Read(inner.Expression, scope, depth + 1);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner:
                return Read(inner.Operand, scope, depth + 1);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Sum(sum, scope, depth);
            case InterpolatedStringExpressionSyntax interpolated:
                return Interpolated(interpolated, scope, depth);
            case InvocationExpressionSyntax { ArgumentList.Arguments: [var argument] } call
                when call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }:
                return NameOf(argument.Expression);
            case IdentifierNameSyntax name:
                return Named(name, scope, depth);
            case MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax keyword, Name.Identifier.ValueText: "Empty" }
                when keyword.Keyword.IsKind(SyntaxKind.StringKeyword):
                return new("");
            case MemberAccessExpressionSyntax access:
                return Member(access, scope);
            default:
                return default;
        }
    }

    // Left to right, without recursion on the left: a sum may have thousands of terms.
    private static ConstantText Sum(BinaryExpressionSyntax sum, MemberScope scope, int depth)
    {
        var text = "";
        ExpressionSyntax current = sum;
        while (current is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } next)
        {
            if (!Add(next.Right))
            {
                return default;
            }

            current = next.Left;
        }

        return Add(current) ? new(text) : default;

        bool Add(ExpressionSyntax term)
        {
            var read = Read(term, scope, depth + 1);
            text = read.Value + text;
            return read.IsKnown;
        }
    }

    private static ConstantText Interpolated(InterpolatedStringExpressionSyntax interpolated, MemberScope scope, int depth)
    {
        // A raw string has no escapes, and in one of several lines the indentation is not part of the text.
        var start = interpolated.StringStartToken.Kind();
        if (start == SyntaxKind.InterpolatedMultiLineRawStringStartToken)
        {
            return default;
        }

        var isRaw = start == SyntaxKind.InterpolatedSingleLineRawStringStartToken;
        var text = new StringBuilder();
        foreach (var content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax part:
                    text.Append(isRaw ? part.TextToken.ValueText : part.TextToken.ValueText.Replace("{{", "{").Replace("}}", "}"));
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole
                    when Read(hole.Expression, scope, depth + 1) is { IsKnown: true } read:
                    text.Append(read.Value);
                    break;
                default:
                    return default;
            }
        }

        return new(text.ToString());
    }

    private static ConstantText NameOf(ExpressionSyntax named) => named switch
    {
        SimpleNameSyntax name => new(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => new(access.Name.Identifier.ValueText),
        _ => default,
    };

    private static ConstantText Named(IdentifierNameSyntax name, MemberScope scope, int depth)
    {
        var text = name.Identifier.ValueText;
        switch (scope.Find(text, name))
        {
            case VariableDeclaratorSyntax { Initializer.Value: { } value } variable when !scope.IsReassigned(variable, text):
                return Read(value, scope, depth + 1);
            case null:
                return scope.Lookup(text) is [IFieldSymbol field] ? Field(field, scope) : default;
            default:
                return default;
        }
    }

    private static ConstantText Member(MemberAccessExpressionSyntax access, MemberScope scope)
    {
        var name = access.Name.Identifier.ValueText;
        for (var type = scope.LookupType(access.Expression); type is not null; type = type.BaseType)
        {
            if (type.Is(KnownTypes.HttpMethods))
            {
                return HttpVerb.Canonical(name) is { } method ? new(method) : default;
            }

            if (type.GetMembers(name) is { Length: > 0 } members)
            {
                return members[0] is IFieldSymbol field ? Field(field, scope) : default;
            }
        }

        return default;
    }

    private static ConstantText Field(IFieldSymbol field, MemberScope scope)
    {
        if (field.HasConstantValue)
        {
            // Numbers and letters are left out: whether + adds them or writes them depends on their neighbours.
            return field.ConstantValue is null or string ? new((string?)field.ConstantValue) : default;
        }

        if (field is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
        {
            return new("");
        }

        // A static readonly field has the value that is written beside it, unless a static constructor writes another.
        return field is { IsStatic: true, IsReadOnly: true, ContainingType.StaticConstructors: [] or [{ IsImplicitlyDeclared: true }] }
            && scope.Initializer(field) is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
                ? new(literal.Token.ValueText)
                : default;
    }
}
