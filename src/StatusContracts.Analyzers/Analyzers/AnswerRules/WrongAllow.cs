using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1009: <c>Allow</c> beside a 405 lists what was just refused, or something else than the resource has.</summary>
internal static class WrongAllow
{
    // Middleware may answer these on every resource: nobody can say that they are not there.
    private static readonly string[] AnsweredAnywhere = ["HEAD", "OPTIONS"];

    public static void Check(AnswerInQuestion question)
    {
        if (question.Endpoints.IsEmpty
            || Written(question) is not { Value: { } written, ValueOperation: { } value } write
            || TrueAllow.Refused(question) is not { Count: > 0 } refused
            || UnknownMethodAnswers405.Method(question) is not null)
        {
            return;
        }

        if (TrueAllow.Of(question) is { } allow)
        {
            if (Judge(write, allow, refused, question.Census.Names(question.CancellationToken), !question.Answer.IsOfPackage) is { } wrong)
            {
                question.Report(wrong);
            }
        }
        else if (refused.Where(Listed(written).Contains).ToList() is { Count: > 0 } both)
        {
            question.Report(Diagnostic.Create(
                Descriptors.STC1009_WrongAllow, value.Syntax.GetLocation(), written, $"{string.Join(TrueAllow.Separator, both)} is what this answer refuses"));
        }
    }

    /// <summary>What is wrong with a field that is written as a constant; null when it says what is true.</summary>
    /// <param name="allow">What is true.</param>
    /// <param name="refused">The methods that the answer refuses.</param>
    /// <param name="names">What says which methods are served without endpoints.</param>
    /// <param name="isField">Whether the field itself is written, so that its value can be; false for arguments of a result.</param>
    public static Diagnostic? Judge(HeaderWrite write, string allow, IReadOnlyCollection<string> refused, ProgramNames names, bool isField = true)
    {
        if (write is not { Value: { } written, ValueOperation: { } value })
        {
            return null;
        }

        var truth = TrueAllow.Split(allow).ToList();
        var listed = Listed(written);
        var tolerated = AnsweredAnywhere.Where(method => listed.Contains(method) && !refused.Contains(method) && !truth.Contains(method)).ToList();
        if (isField ? listed.SetEquals(truth.Concat(tolerated)) : listed.IsSubsetOf(truth.Concat(tolerated)))
        {
            // Who names methods to a result, which finds all of the URL by itself, may know of others that are refused, too.
            return null;
        }

        // Several values that are given one by one are no expression of their own.
        var exact = TrueAllow.WithServed(string.Join(TrueAllow.Separator, truth.Concat(tolerated)), names, refused);
        return Diagnostic.Create(
            Descriptors.STC1009_WrongAllow,
            value.Syntax.GetLocation(),
            !isField || value.Unconverted().IsImplicit ? null : ImmutableDictionary<string, string?>.Empty.Add(FixData.Allow, exact),
            written,
            TrueAllow.WithServed(allow, names, refused) is { Length: > 0 } all ? $"the resource has '{all}'" : "the resource has no other method");
    }

    private static HashSet<string> Listed(string written) => new(TrueAllow.Split(written), StringComparer.OrdinalIgnoreCase);

    // What is set on the response is replaced by what a result of this package says.
    private static HeaderWrite? Written(AnswerInQuestion question) =>
        question.Answer.IsOfPackage ? (question.IsOwn ? PackageResults.AllowOf(question.Answer) : null)
        : HeaderWrites.Of(question.Function, NotAllowedLacksAllow.Allow).ToList() is [{ } write] && IsBeside(write.Operation.Syntax, question.Operation.Syntax) ? write
        : null;

    // On one way through the function: the answer stands in the same block, or in one inside of it.
    private static bool IsBeside(SyntaxNode write, SyntaxNode answer)
    {
        var (outer, inner) = (Block(write), Block(answer));
        return outer is not null && inner is not null && outer.Contains(inner);
    }

    private static SyntaxNode? Block(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static ancestor => ancestor is Microsoft.CodeAnalysis.CSharp.Syntax.BlockSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.SwitchSectionSyntax);
}
