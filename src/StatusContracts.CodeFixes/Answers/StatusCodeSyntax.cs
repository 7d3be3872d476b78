using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Editing;
using StatusContracts.Discovery;
using StatusContracts.Shared;

namespace StatusContracts.CodeFixes.Answers;

/// <summary>Writes a status code in place of another, in the form in which that is written.</summary>
internal static class StatusCodeSyntax
{
    // StatusCodes and HttpStatusCode differ in the prefix only.
    private static readonly Dictionary<int, string> Names = new()
    {
        [405] = "MethodNotAllowed",
        [415] = "UnsupportedMediaType",
        [501] = "NotImplemented",
        [503] = "ServiceUnavailable",
    };

    private const string Prefix = "Status";

    /// <summary>The edit that writes <paramref name="status"/> where 501 is written.</summary>
    public static SyntaxEdit Edit(string title, string key, Location written, string status) => new(
        title,
        key,
        written,
        (editor, node) => editor.ReplaceNode(
            node, With(editor, node, Problem.NotImplementedStatus, int.Parse(status, CultureInfo.InvariantCulture))));

    /// <summary>
    /// <paramref name="written"/> with another code: <c>501</c>, <c>StatusCodes.Status501NotImplemented</c>,
    /// <c>(int)HttpStatusCode.NotImplemented</c>. What is none of these, such as a constant of the application, is replaced.
    /// </summary>
    public static SyntaxNode With(DocumentEditor editor, SyntaxNode written, int from, int to)
    {
        var (old, now) = (Names[from], Names[to]);
        var replaced = written.ReplaceTokens(written.DescendantTokens(), (token, _) =>
            token.Value is int code && code == from ? SyntaxFactory.Literal(token.LeadingTrivia, $"{to}", to, token.TrailingTrivia)
            : token.ValueText == $"{Prefix}{from}{old}" ? Identifier(token, $"{Prefix}{to}{now}")
            : token.ValueText == old ? Identifier(token, now)
            : token);
        return !replaced.IsEquivalentTo(written) ? replaced
            : Annotation.TypeName(editor, KnownTypes.StatusCodes) is { } type
                ? editor.Generator.MemberAccessExpression(type, $"{Prefix}{to}{now}").WithTriviaFrom(written)
                : written;
    }

    private static SyntaxToken Identifier(SyntaxToken old, string name) =>
        SyntaxFactory.Identifier(old.LeadingTrivia, name, old.TrailingTrivia);
}
