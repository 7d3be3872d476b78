using System.Text;
using StatusContracts.Model.Routes;
using StatusContracts.Shared;

namespace StatusContracts.Model;

/// <summary>Names for what is planned, to begin with: whoever declares a stub will find better words.</summary>
internal static class FeatureNames
{
    private const int MostWords = 6;
    private const int LongestWords = 48;

    // What handlers are called that are alone in a type: the type says what they do.
    private static readonly HashSet<string> Entries = new(StringComparer.Ordinal) { "Handle", "Handler", "Invoke", "Execute", "Endpoint" };

    private static readonly string[] Roles = ["Endpoint", "Handler", "Controller"];

    // A sentence that holds one of these speaks of the stub, not of the feature.
    private static readonly HashSet<string> OfStubs = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "implemented", "implementation", "unimplemented", "notimplemented", "supported", "unsupported", "available", "unavailable",
        "yet", "planned", "coming", "soon", "todo", "future", "upcoming", "later", "stub", "placeholder", "error", "allowed", "501",
    };

    /// <summary>What an answer says about its feature; null when it has no words, or a sentence about not being there.</summary>
    public static string? OfAnswer(string? text)
    {
        text = text?.Trim().TrimEnd('.', '!');
        return string.IsNullOrEmpty(text) || text!.Length > LongestWords
            || Words.Of(text) is not { Count: > 0 and <= MostWords } words || words.Any(OfStubs.Contains)
            || text.IndexOfAny(['\n', '{', '<', ':', '.']) >= 0
                ? null
                : text;
    }

    /// <summary>
    /// <c>ExportAsync</c> is "Export", <c>AddReview</c> "Add review"; null when the name says no more than a method does.
    /// </summary>
    /// <param name="name">Of the handler.</param>
    /// <param name="type">In which it stands.</param>
    public static string? OfHandler(string name, string? type)
    {
        name = WithoutEnd(name, "Async");
        if (Entries.Contains(name) && type is not null)
        {
            name = Roles.Aggregate(type, WithoutEnd);
        }

        return HttpVerb.Canonical(name) is null && name.Any(char.IsLetter) ? Humanized(name) : null;
    }

    /// <summary>For want of a name: <c>POST /api/books/{id}/reviews</c>.</summary>
    /// <param name="pattern">The route, if it is known.</param>
    public static string OfEndpoint(string? method, string? pattern) =>
        pattern is null ? "This endpoint" : (method is null ? "" : method + " ") + "/" + Plain(pattern);

    // Callers care for the names of parameters, not for their constraints.
    private static string Plain(string pattern) => RouteTemplate.Parse(pattern) is { } template
        ? string.Join("/", template.Segments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RouteParameter parameter => "{" + parameter.Name + "}",
            RouteLiteral literal => literal.Text,
            _ => "",
        }))))
        : pattern.TrimStart('~', '/');

    private static string WithoutEnd(string name, string end) =>
        name.Length > end.Length && name.EndsWith(end, StringComparison.Ordinal) ? name.Substring(0, name.Length - end.Length) : name;

    private static string Humanized(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var isNext = i + 1 < name.Length && char.IsLower(name[i + 1]);
            var begins = i > 0 && char.IsUpper(c) && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || isNext);
            if (c == '_' || begins)
            {
                text.Append(' ');
            }

            if (c != '_')
            {
                // What is written in capitals stays so: Export PDF.
                text.Append(i == 0 ? char.ToUpperInvariant(c) : begins && isNext ? char.ToLowerInvariant(c) : c);
            }
        }

        return text.ToString().Trim();
    }
}
