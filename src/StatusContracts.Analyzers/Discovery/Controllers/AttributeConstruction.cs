using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StatusContracts.Discovery.Controllers;

/// <summary>
/// The constructors that run for one use of an attribute, from its own to the first that has no source, and what each is
/// given.
/// </summary>
/// <param name="attribute">The use of the attribute.</param>
/// <param name="compilation">Where its source is, if it has any.</param>
/// <param name="staticMember">The value of a static member by its name; null when there is none.</param>
internal sealed class AttributeConstruction(
    AttributeData attribute,
    Compilation compilation,
    Func<INamedTypeSymbol, string, AttributeValue?> staticMember,
    CancellationToken cancellationToken)
{
    private List<Call>? _calls;

    /// <summary>One constructor and its arguments.</summary>
    public sealed record Call(IMethodSymbol Constructor, IReadOnlyList<AttributeValue> Arguments)
    {
        /// <summary>The argument for the parameter of that name; null when there is no such parameter.</summary>
        public AttributeValue? Argument(string name)
        {
            foreach (var parameter in Constructor.Parameters)
            {
                if (parameter.Name == name)
                {
                    return Arguments[parameter.Ordinal];
                }
            }

            return null;
        }
    }

    private List<Call> Calls => _calls ??= Follow();

    /// <summary>The constructor without source that ends the chain; null when the chain cannot be followed to there.</summary>
    public Call? Last => Calls.LastOrDefault() is { Constructor.ContainingType.DeclaringSyntaxReferences.Length: 0 } last ? last : null;

    /// <summary>The call whose parameters the members of <paramref name="type"/> capture.</summary>
    public Call? PrimaryOf(INamedTypeSymbol type) => Calls.FirstOrDefault(call =>
        SymbolEqualityComparer.Default.Equals(call.Constructor.ContainingType, type)
        && Syntax(call.Constructor) is TypeDeclarationSyntax);

    /// <summary>The value of a named argument; null when it is not given.</summary>
    public AttributeValue? Named(string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return Value(argument.Value);
            }
        }

        return null;
    }

    /// <summary>
    /// What the constructors write into <paramref name="member"/>: no value when they leave it alone; null when it cannot
    /// be told, because it is written twice, under a condition or by a method that they call.
    /// </summary>
    public (ExpressionSyntax? Value, Call? Call)? Written(ISymbol member)
    {
        (ExpressionSyntax?, Call?) written = default;
        foreach (var call in Calls)
        {
            if (Syntax(call.Constructor) is not ConstructorDeclarationSyntax syntax
                || ((SyntaxNode?)syntax.Body ?? syntax.ExpressionBody) is not { } body)
            {
                continue;
            }

            foreach (var node in body.DescendantNodes())
            {
                if (node is InvocationExpressionSyntax { Expression: var called } && IsOwnMethod(called))
                {
                    return null;
                }

                if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == member.Name)
                {
                    var target = identifier.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access
                        ? (ExpressionSyntax)access
                        : identifier;
                    if (written != default
                        || target.Parent is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                        || assignment.Left != target
                        || (assignment.Parent != body && assignment.Parent?.Parent != body))
                    {
                        return null;
                    }

                    written = (assignment.Right, call);
                }
            }
        }

        return written;
    }

    private static bool IsOwnMethod(ExpressionSyntax called) => called
        is IdentifierNameSyntax { Identifier.ValueText: not "nameof" }
        or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax };

    private List<Call> Follow()
    {
        var calls = new List<Call>();
        var call = attribute.AttributeConstructor is { } constructor
            && constructor.Parameters.Length == attribute.ConstructorArguments.Length
                ? new Call(constructor, [.. attribute.ConstructorArguments.Select(Value)])
                : null;

        // Half-typed code may have constructors that call each other in a circle.
        while (call is not null && !calls.Any(known => SymbolEqualityComparer.Default.Equals(known.Constructor, call.Constructor)))
        {
            calls.Add(call);
            call = Next(call);
        }

        return calls;
    }

    private Call? Next(Call call)
    {
        var type = call.Constructor.ContainingType;
        if (type.DeclaringSyntaxReferences.Length == 0)
        {
            return null;
        }

        var (syntax, arguments) = Syntax(call.Constructor) switch
        {
            ConstructorDeclarationSyntax { Initializer: { } initializer } => (initializer, initializer.ArgumentList),
            TypeDeclarationSyntax { BaseList: { } bases } when bases.Types.FirstOrDefault() is PrimaryConstructorBaseTypeSyntax baseType =>
                ((SyntaxNode)baseType, baseType.ArgumentList),
            _ => default,
        };
        if (syntax is null)
        {
            return type.BaseType?.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.Length == 0) is { } implied
                ? new(implied, [])
                : null;
        }

        if (!compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            return null;
        }

        var model = compilation.GetSemanticModel(syntax.SyntaxTree);
        return model.GetSymbolInfo(syntax, cancellationToken).Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } target
            ? new(target, Arguments(target, arguments, new(
                model, name => call.Argument(name) ?? staticMember(type, name), cancellationToken)))
            : null;
    }

    private static AttributeValue[] Arguments(IMethodSymbol target, ArgumentListSyntax arguments, AttributeExpression reader)
    {
        var values = new AttributeValue[target.Parameters.Length];
        foreach (var parameter in target.Parameters)
        {
            var given = arguments.Arguments
                .Where((argument, index) => argument.NameColon is { } name
                    ? name.Name.Identifier.ValueText == parameter.Name
                    : index == parameter.Ordinal || (parameter.IsParams && index > parameter.Ordinal))
                .Select(argument => reader.Evaluate(argument.Expression))
                .ToList();
            values[parameter.Ordinal] =
                parameter.IsParams && !(given.Count == 1 && given[0].Value is string?[]) ? AttributeExpression.Texts(given) :
                given.Count == 1 ? given[0] :
                parameter.HasExplicitDefaultValue ? new(parameter.ExplicitDefaultValue) :
                default;
        }

        return values;
    }

    private SyntaxNode? Syntax(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);

    private static AttributeValue Value(TypedConstant constant) => constant switch
    {
        // An error has no value either, but it is no null.
        { Kind: TypedConstantKind.Error } => default,
        { IsNull: true } => new(null),
        { Kind: TypedConstantKind.Primitive } => new(constant.Value),
        { Kind: TypedConstantKind.Array } => AttributeExpression.Texts([.. constant.Values.Select(Value)]),
        _ => default,
    };
}
