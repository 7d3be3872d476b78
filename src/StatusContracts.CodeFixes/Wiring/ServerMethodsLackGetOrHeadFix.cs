using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using StatusContracts.Analyzers.WiringRules;
using StatusContracts.Diagnostics;

namespace StatusContracts.CodeFixes.Wiring;

/// <summary>STC3005: adds what the list lacks, where a person would look for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ServerMethodsLackGetOrHeadFix)), Shared]
public sealed class ServerMethodsLackGetOrHeadFix() : NodeFix(Descriptors.STC3005_ServerMethodsLackGetOrHead, Key)
{
    internal const string Key = nameof(ServerMethodsLackGetOrHeadFix);

    /// <inheritdoc/>
    protected override string? Title(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is not null && Missing(diagnostic) is { } missing
            ? $"Add {string.Join(" and ", missing)}"
            : null;

    /// <inheritdoc/>
    protected override void Edit(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic)
    {
        var attribute = node.FirstAncestorOrSelf<AttributeSyntax>()!;
        var methods = Missing(diagnostic)!.Select(editor.Generator.LiteralExpression).Cast<ExpressionSyntax>().ToList();
        var place = diagnostic.Properties.TryGetValue(ServerMethodsLackGetOrHead.Place, out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
        if (attribute.DescendantNodes().OfType<InitializerExpressionSyntax>().FirstOrDefault() is { } array)
        {
            editor.ReplaceNode(array, array.WithExpressions(Insert(array.Expressions, place, methods)));
            return;
        }

        var list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        var arguments = Insert(list.Arguments, place, methods.ConvertAll(SyntaxFactory.AttributeArgument));
        editor.ReplaceNode(attribute, attribute.WithArgumentList(list.WithArguments(arguments)));
    }

    private static string[]? Missing(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(ServerMethodsLackGetOrHead.Missing, out var missing) ? missing?.Split(',') : null;

    // Laid out as the list is: each on a line of its own, or all on one.
    private static SeparatedSyntaxList<T> Insert<T>(SeparatedSyntaxList<T> list, int place, IEnumerable<T> items)
        where T : SyntaxNode
    {
        place = Math.Min(place, list.Count);
        var lineEnd = list.GetSeparators().SelectMany(static comma => comma.TrailingTrivia)
            .FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken)
            .WithTrailingTrivia(lineEnd == default ? SyntaxFactory.Space : lineEnd);
        var (nodes, commas) = (list.ToList(), list.GetSeparators().ToList());
        var neighbour = nodes.Count > 0 ? nodes[Math.Min(place, nodes.Count - 1)] : null;
        foreach (var item in items.Reverse())
        {
            if (nodes.Count > 0)
            {
                commas.Insert(Math.Min(place, commas.Count), comma);
            }

            nodes.Insert(place, item.WithLeadingTrivia(neighbour?.GetLeadingTrivia() ?? []));
        }

        // What ends the line of the last one stays behind the last one.
        if (neighbour is not null && place == list.Count)
        {
            nodes[place - 1] = neighbour.WithTrailingTrivia();
            nodes[nodes.Count - 1] = nodes[nodes.Count - 1].WithTrailingTrivia(neighbour.GetTrailingTrivia());
        }

        return SyntaxFactory.SeparatedList(nodes, commas);
    }
}
