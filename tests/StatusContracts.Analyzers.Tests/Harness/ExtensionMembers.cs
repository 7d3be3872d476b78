using System.Text.RegularExpressions;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>
/// Static extension members are C# 14, which the Roslyn that these tests load does not read from a library: it sees the
/// static methods that they are compiled to. The compiler of the SDK sees the members, in <c>samples</c>.
/// </summary>
internal static partial class ExtensionMembers
{
    /// <summary><c>TypedResults.MethodNotAllowed(…)</c> as <c>StatusContractTypedResults.MethodNotAllowed(…)</c>.</summary>
    public static string AsStaticMethods(string source) => Call().Replace(source, "StatusContract$0");

    [GeneratedRegex(@"(?<![\w.])(Typed)?Results(?=\.(NotImplementedYet|MethodNotAllowed)\()")]
    private static partial Regex Call();
}
