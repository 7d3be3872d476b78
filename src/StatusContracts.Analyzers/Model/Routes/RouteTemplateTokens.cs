using System.Text;

namespace StatusContracts.Model.Routes;

/// <summary>
/// The tokens of MVC templates: <c>[controller]</c>, <c>[action]</c>, <c>[area]</c>; <c>[[</c> and <c>]]</c> are brackets.
/// Its corners are those of <c>ReplaceTokens</c>, against which a test holds it:
/// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Mvc/Mvc.Core/src/ApplicationModels/AttributeRouteModel.cs
/// </summary>
internal static class RouteTemplateTokens
{
    private static readonly char[] Brackets = ['[', ']'];

    /// <summary>The template with its tokens replaced; null where MVC throws.</summary>
    /// <param name="template">The combined template.</param>
    /// <param name="values">The value of each token; names are compared as the dictionary compares them.</param>
    public static string? Replace(string template, IReadOnlyDictionary<string, string> values)
    {
        if (template.IndexOfAny(Brackets) < 0)
        {
            return template;
        }

        var text = new StringBuilder();

        // MVC counts brackets, escaped ones too, and reads "]]" as an escape within a token only when the count says so.
        var open = 0;
        var position = 0;
        while (position < template.Length)
        {
            var c = template[position];
            if (c is not ('[' or ']'))
            {
                text.Append(c);
                position++;
                continue;
            }

            open += c == '[' ? 1 : 0;
            if (IsDoubled(template, position))
            {
                text.Append(c);
                position += 2;
                continue;
            }

            // Adjacent tokens: the bracket after a token is not counted.
            do
            {
                var end = c == ']' ? -1 : TokenEnd(template, position + 1, open);
                if (end < 0 || !values.TryGetValue(Token(template, position + 1, end), out var value))
                {
                    return null;
                }

                text.Append(value);
                position = end + 1;
                open = 0;
            }
            while (position < template.Length && template[position] == '[' && !IsDoubled(template, position));

            if (position < template.Length && template[position] == '[')
            {
                text.Append('[');
                position += 2;
            }
        }

        return text.ToString();
    }

    private static int TokenEnd(string template, int start, int open)
    {
        if (start < template.Length && template[start] == ']')
        {
            return -1;
        }

        for (var i = start; i < template.Length; i++)
        {
            if (template[i] == '[')
            {
                if (!IsDoubled(template, i))
                {
                    return -1;
                }

                i++;
            }
            else if (template[i] == ']')
            {
                open--;
                if (open != 0 || !IsDoubled(template, i))
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    private static bool IsDoubled(string template, int position) =>
        position + 1 < template.Length && template[position + 1] == template[position];

    private static string Token(string template, int start, int end) =>
        template.Substring(start, end - start).Replace("[[", "[").Replace("]]", "]");
}
