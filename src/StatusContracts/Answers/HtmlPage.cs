using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using StatusContracts.Shared;

namespace StatusContracts.Answers;

/// <summary>
/// The answer as a page, for a person who meets it in a browser: the facts of <see cref="ProblemShape.Json"/>, no
/// script, and nothing to fetch from anywhere.
/// </summary>
internal static partial class HtmlPage
{
    public const string ContentType = "text/html; charset=utf-8";

    // Text of any script stays readable in the source; what HTML gives a meaning to is escaped.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // The page forbids itself everything but its own style, which is allowed by its hash: no text that slipped through
    // the encoding could run or fetch. An app's stricter policy may refuse the style; the markup then reads well bare.
    private static readonly string SecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; form-action 'none'";

    /// <summary>The page for <paramref name="problem"/>, in UTF-8. It is well-formed XML as well, so that a test can read it.</summary>
    public static byte[] Render(Problem problem)
    {
        var status = problem.Status.ToString(CultureInfo.InvariantCulture);
        var page = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="{SecurityPolicy}" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>{status} {Text(problem.Title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main class="status-{status}">
            <h1><span class="code">{status}</span> {Text(problem.Title)}</h1>
            <p class="detail" dir="auto">{Text(problem.Detail)}</p>

            """);

        var facts = string.Concat(Facts(problem).Select(fact => $"<div><dt>{fact.Key}</dt><dd dir=\"auto\">{fact.Value}</dd></div>\n"));
        if (facts.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<dl>\n{facts}</dl>\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"""
            <footer>{Link(problem.Type, $"What {status} means")}</footer>
            </main>
            </body>
            </html>

            """);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static IEnumerable<KeyValuePair<string, string>> Facts(Problem problem)
    {
        foreach (var (name, value) in ProblemShape.Extensions(problem))
        {
            yield return name switch
            {
                "feature" => new("Feature", Text(value)),
                "plannedFor" => new("Planned for", Text(value)),
                "documentation" => new("Documentation", Link(value, value)),
                "alternative" => new("Alternative", $"<code>{Text(value)}</code>"),
                "reason" => new("Reason", Text(value)),
                _ => new(Text(name), Text(value)),
            };
        }

        if (problem.Allow is { } allow)
        {
            yield return new("Allowed methods", Chips(ProblemShape.Methods(allow)));
        }
    }

    private static string Chips(string[] methods) => methods.Length == 0
        ? "none"
        : $"<ul>{string.Concat(methods.Select(method => $"<li><code>{Text(method)}</code></li>"))}</ul>";

    private static string Link(string url, string text) => DocumentationUrl.Of(url) is { } target
        ? $"<a href=\"{Text(target)}\" rel=\"noopener help\">{Text(text)}</a>"
        : Text(text);

    // HTML cannot hold a control character, not even as a reference: &#x85; is read as windows-1252, which makes it an ellipsis.
    private static string Text(string value) => Encoder.Encode(
        string.Concat(value.Select(c => (char.IsControl(c) && c is not ('\t' or '\n')) || c >= '\uFFFE' ? '\uFFFD' : c)));
}
