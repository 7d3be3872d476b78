using System.Text;
using Microsoft.CodeAnalysis;

namespace StatusContracts.Docs;

/// <summary>A choice of severities that the package brings, and that <c>StatusContractsAnalysisMode</c> names.</summary>
/// <param name="Name">The value of the property.</param>
/// <param name="Says">What it is for, as a comment at the top of the file.</param>
/// <param name="Severity">What becomes of each rule.</param>
internal sealed record GlobalConfig(string Name, string Says, Func<Rule, string> Severity)
{
    public const string Folder = "src/StatusContracts/buildTransitive/config";

    /// <summary>
    /// The choices. Strict is one step up from the defaults, for builds that nobody watches: a wrong answer stops it, advice
    /// becomes visible in its log, and what was hidden shows in the editor.
    /// </summary>
    public static readonly GlobalConfig[] All =
    [
        new("Recommended", "The defaults, written out.", rule => !rule.IsEnabled ? "none" : Step(rule.Severity)),
        new("Strict", "One step up from the defaults: what is wrong stops the build, what is advice shows in its log.",
            rule => !rule.IsEnabled ? "none" : Step(rule.Severity + 1)),
        new("Off", "No rule reports anything. The generator and the runtime library work as ever.", _ => "none"),
    ];

    public string Path => $"{Folder}/{Name.ToLowerInvariant()}.globalconfig";

    public string Render(IEnumerable<Rule> rules)
    {
        // Below every file of the user's, whose level is 0, or 100 when it is called .globalconfig.
        var text = new StringBuilder(
            $"""
            # StatusContractsAnalysisMode = {Name}
            # {Says}
            # Written by build/StatusContracts.Docs.
            is_global = true
            global_level = -100

            """);
        foreach (var rule in rules)
        {
            text.Append($"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {Severity(rule)}\n");
        }

        return text.ToString();
    }

    // In the words of the compiler's configuration files.
    private static string Step(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Hidden => "silent",
        DiagnosticSeverity.Info => "suggestion",
        DiagnosticSeverity.Warning => "warning",
        _ => "error",
    };
}
