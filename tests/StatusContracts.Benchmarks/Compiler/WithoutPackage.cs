using System.Text.RegularExpressions;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>A synthetic program as it was before it had the package: its stubs answer a 501 by hand.</summary>
internal static partial class WithoutPackage
{
    public static SortedDictionary<string, string> Of(SyntheticProgram program) =>
        new(program.Files.ToDictionary(file => file.Key, file => Of(file.Value)), StringComparer.Ordinal);

    private static string Of(string text)
    {
        text = Lambda().Replace(text, "(int id) => Results.StatusCode(501)");
        text = Action().Replace(text, "    public $1(int id) => StatusCode(501);");
        return Wiring().Replace(text, "");
    }

    [GeneratedRegex("""\[StatusContracts\.NotImplementedYet\([^\n]*?\)\] \(int id\) => StatusContracts\.Stub\.Result""")]
    private static partial Regex Lambda();

    [GeneratedRegex("""    \[NotImplementedYet\([^\n]*\)\]\n    public partial ([^\n]*)\(int id\);""")]
    private static partial Regex Action();

    [GeneratedRegex("""(builder\.Services\.AddStatusContracts\(\)|using StatusContracts);\n""")]
    private static partial Regex Wiring();
}
