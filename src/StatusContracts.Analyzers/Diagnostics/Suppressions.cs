using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace StatusContracts.Diagnostics;

/// <summary>
/// The warnings of others that a stub causes by its nature; a table in the README shows them to users. An id, once released,
/// is never given to another.
/// </summary>
/// <remarks>Sonar's S1172 (unused parameter) is not among them: it leaves alone what has attributes, and so every stub.</remarks>
internal static class Suppressions
{
    private const string Parameters = "The parameters of a stub describe the request; what will use them is not built yet.";
    private const string Instance = "What is planned will use its instance once it is built.";
    private const string Async = "What is planned will have something to await once it is built.";
    private const string Exception = "The declaration answers 501 before the handler runs, so its exception reaches nobody.";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<SuppressionDescriptor> All =
    [
        new("STCS0001", "IDE0060", Parameters),
        new("STCS0002", "CA1801", Parameters),
        new("STCS0003", "RCS1163", Parameters),
        new("STCS0004", "CA1822", Instance),
        new("STCS0005", "S2325", Instance),
        new("STCS0006", "MA0038", Instance),
        new("STCS0007", "CS1998", Async),
        new("STCS0008", "S3717", Exception),
        new("STCS0009", "MA0025", Exception),
        new("STCS0010", "RCS1079", Exception),
        new("STCS0011", "IDE3000", Exception),
    ];
}
