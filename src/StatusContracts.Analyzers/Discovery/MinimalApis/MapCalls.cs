using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.Rereading;
using StatusContracts.Discovery.Text;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>
/// The calls that map minimal APIs, open groups, and hand route builders on. They are read member by member: a member
/// is the scope of the locals that hold groups, and one look-up of a name serves all its calls.
/// </summary>
internal static class MapCalls
{
    /// <summary>What was read of the members of a program: one reads the others only by what they declare.</summary>
    internal static readonly Reread<MapFact?> Readings = new(Read);

    /// <summary>Whether <paramref name="node"/> is a member that may make such calls, by its syntax alone.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Any(IsTelling),
        BaseMethodDeclarationSyntax method => IsTelling(method) || IsGenericPassage(method) || HoldsBuilder(method),
        PropertyDeclarationSyntax property => IsTelling(property),
        FieldDeclarationSyntax field => field.Declaration.Variables.Any(static variable => variable.Initializer is not null) && IsTelling(field),
        _ => false,
    };

    /// <summary>What the member says; null when that is nothing.</summary>
    public static MapFact? Read(GeneratorSyntaxContext context, CancellationToken cancellationToken) =>
        Readings.Of(context.Node, context.SemanticModel, cancellationToken);

    /// <inheritdoc cref="Read(GeneratorSyntaxContext, CancellationToken)"/>
    public static MapFact? Read(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken) =>
        new MapMember(new MemberScope(model, member, cancellationToken)).Read();

    /// <summary>The same, with the calls that map its endpoints, in the same order.</summary>
    public static MapFact? Read(
        SyntaxNode member, SemanticModel model, out IReadOnlyList<InvocationExpressionSyntax> calls, CancellationToken cancellationToken)
    {
        var reader = new MapMember(new MemberScope(model, member, cancellationToken));
        var fact = reader.Read();
        calls = reader.Calls;
        return fact;
    }

    // Nearly every member of a program says nothing: its text tells that before it is made tokens of.
    private static bool IsTelling(SyntaxNode member)
    {
        var words = new WordReader(member.SyntaxTree.GetText(), member.Span);
        while (words.Read())
        {
            if (MapNames.IsTelling(words) && IsTelling(member.FindToken(words.Start)))
            {
                return true;
            }
        }

        return words.HasOtherSpellings && member.DescendantTokens().Any(IsTelling);
    }

    // Of a comment, the word is in no token.
    private static bool IsTelling(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) && MapNames.IsTelling(token.ValueText) && !IsMapper(token);

    // Object mappers have a Map of their own, with one argument or a type argument, all over the code that uses them.
    private static bool IsMapper(SyntaxToken name) =>
        name.ValueText == MapNames.Map
        && (name.Parent is GenericNameSyntax
            || name.Parent?.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: < 2 } });

    // Works on whatever it is given, a group among others: T Tap<T>(this T self, Action<T> action).
    private static bool IsGenericPassage(BaseMethodDeclarationSyntax method) =>
        method is MethodDeclarationSyntax { TypeParameterList: not null, ParameterList.Parameters: { Count: > 0 } parameters }
        && (parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword)
            || parameters.Any(static parameter => parameter.Type is GenericNameSyntax { Identifier.ValueText: "Action" or "Func" }));

    // Maps on a builder that its object holds.
    private static bool HoldsBuilder(BaseMethodDeclarationSyntax method)
    {
        if (method.Parent is not TypeDeclarationSyntax type)
        {
            return false;
        }

        foreach (var parameter in type.ParameterList?.Parameters ?? default)
        {
            if (parameter.Type is { } held && IsTelling(held))
            {
                return true;
            }
        }

        foreach (var member in type.Members)
        {
            if (member is BaseFieldDeclarationSyntax field && IsTelling(field.Declaration.Type)
                || member is PropertyDeclarationSyntax property && IsTelling(property.Type))
            {
                return true;
            }
        }

        return false;
    }
}
