using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Diagnostics;
using StatusContracts.Discovery;
using StatusContracts.Discovery.Handlers;
using StatusContracts.Shared;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>STC1005: Retry-After beside a 501. Reported where the header is written.</summary>
internal static class NotImplementedWithRetryAfter
{
    private const string RetryAfter = "Retry-After";
    private const int ServiceUnavailable = 503;

    public static void Check(AnswerInQuestion question)
    {
        foreach (var write in HeaderWrites.Of(question.Function, RetryAfter))
        {
            if (AnswerBeside(write, question.Function) is not { } answer || answer.Syntax != question.Operation.Syntax)
            {
                continue;
            }

            var properties = ImmutableDictionary<string, string?>.Empty;
            var locations = new List<Location>();
            if (question is { IsOwn: true, Answer.Code: { } code } && code.IsIn(question.Operation.Syntax))
            {
                properties = properties.Add(FixData.StatusCode, ServiceUnavailable.ToString(CultureInfo.InvariantCulture));
                locations.Add(code.Syntax.GetLocation());
            }

            // What stands alone can go alone.
            if (write.Operation.Syntax.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } statement)
            {
                properties = properties.Add(FixData.Removable, "");
                locations.Add(statement.GetLocation());
            }

            question.Report(Diagnostic.Create(
                Descriptors.STC1005_NotImplementedWithRetryAfter, write.Operation.Syntax.GetLocation(), locations, properties));
        }
    }

    // The 501 that the header goes with: the first in the block that writes it, if nothing there ends in any other way.
    private static IOperation? AnswerBeside(HeaderWrite write, HandlerFunction function)
    {
        var block = write.Operation.Ancestors().OfType<IBlockOperation>().FirstOrDefault();
        var answer = default(IOperation);
        foreach (var operation in function.Operations())
        {
            if (block is null || !operation.IsIn(block.Syntax))
            {
                continue;
            }

            if (WrittenAnswers.Read(operation) is { } written)
            {
                if (written.StatusCode != Problem.NotImplementedStatus)
                {
                    return null;
                }

                answer ??= operation;
            }
            else if (operation is IReturnOperation { ReturnedValue: { } value, IsImplicit: false } && !IsAnswerOrTask(value))
            {
                return null;
            }
        }

        return answer;
    }

    private static bool IsAnswerOrTask(IOperation value) =>
        value.Unconverted() is var returned
        && (WrittenAnswers.Read(returned) is not null || returned.Type.Is(KnownTypes.Task) || returned.Type.Is(KnownTypes.ValueTask));
}
