using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.AnswerRules;

/// <summary>Writes another status code in the form of one that stands there.</summary>
internal static class SpelledCode
{
    /// <summary>
    /// <paramref name="statusCode"/> as a number, or as a member of the type that <paramref name="code"/> is a member of;
    /// null when the code has another name, which others may use.
    /// </summary>
    public static string? Of(IOperation code, int statusCode) => code.Unconverted() switch
    {
        ILiteralOperation => statusCode.ToString(System.Globalization.CultureInfo.InvariantCulture),
        IFieldReferenceOperation { Field: { IsConst: true, ContainingType: { } type }, Syntax: var syntax }
            when Member(type, statusCode) is { } member && !type.Locations.Any(static location => location.IsInSource) =>
            // Written as it is qualified: StatusCodes.Status405MethodNotAllowed, or by its name alone.
            syntax.ToString() is var text && text.LastIndexOf('.') is var dot and >= 0 ? text.Substring(0, dot + 1) + member : member,
        _ => null,
    };

    // Of two names for one code, the first: StatusCodes has some twice.
    private static string? Member(INamedTypeSymbol type, int statusCode) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .FirstOrDefault(field => field is { HasConstantValue: true, ConstantValue: int value } && value == statusCode)
        ?.Name;
}
