using StatusContracts.Collections;

namespace StatusContracts.Model.Routes;

/// <summary>
/// Reads what stands between the braces of a parameter: <c>*name:constraint(…):constraint=default</c> or <c>name?</c>.
/// Its corners, such as a parenthesis that never closes, are those of
/// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Http/Routing/src/Patterns/RouteParameterParser.cs
/// </summary>
internal static class RouteTemplateParameterParser
{
    private static readonly char[] InvalidInNames = ['/', '{', '}', '?', '*'];

    public static RouteParameter? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var stars = text.StartsWith("**", StringComparison.Ordinal) ? 2 : text[0] == '*' ? 1 : 0;
        var isOptional = text[text.Length - 1] == '?';
        var end = isOptional ? text.Length - 1 : text.Length;
        if (stars > 0 && isOptional)
        {
            return null;
        }

        var nameEnd = NameEnd(text, stars, end);
        var name = nameEnd > stars ? text.Substring(stars, nameEnd - stars) : "";
        if (name.Length == 0 || name.IndexOfAny(InvalidInNames) >= 0)
        {
            return null;
        }

        // Routing steps back onto the last character of the name before it looks for constraints, so a name of one
        // delimiter, or one that ends in a parenthesis, is read twice.
        var policies = new List<string>();
        var defaultMark = nameEnd < end ? Policies(text, nameEnd - 1, end, policies) : end;
        var value = defaultMark < end && text[defaultMark] == '='
            ? text.Substring(defaultMark + 1, end - defaultMark - 1)
            : null;
        if (isOptional && value is not null)
        {
            return null;
        }

        var kind =
            stars > 0 ? RouteParameterKind.CatchAll :
            isOptional ? RouteParameterKind.Optional :
            RouteParameterKind.Standard;
        return new(name, kind, value, policies.ToEquatableArray(), EncodesSlashes: stars != 2);
    }

    // A name may begin with a delimiter; the next one ends it.
    private static int NameEnd(string text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] is ':' or '=')
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Reads the constraints from <paramref name="position"/> on.</summary>
    /// <returns>Where the default begins, or a position that is no <c>=</c>.</returns>
    private static int Policies(string text, int position, int end, List<string> policies)
    {
        var state = State.Between;
        var start = position;
        for (; position < end; position++)
        {
            var c = text[position];
            switch (state)
            {
                case State.Arguments when c == ')' && position + 1 == end:
                case State.Arguments when c == ')' && text[position + 1] == '=':
                    Add(position + 1);
                    return position + 1;

                case State.Arguments when c == ')' && text[position + 1] == ':':
                    Add(position + 1);
                    state = State.Between;
                    break;

                // A delimiter belongs to the arguments if a parenthesis closes anywhere after it; that one is passed over.
                case State.Arguments when c is ':' or '=' && text.IndexOf(')', position + 1) is > 0 and var close:
                    position = close;
                    break;

                case State.Arguments or State.Name when c is ':' or '=':
                    Add(position);
                    if (c == '=')
                    {
                        return position;
                    }

                    state = State.Name;
                    start = position + 1;
                    break;

                case State.Between when c == '=':
                    return position;

                case State.Between when c == ':':
                    state = State.Name;
                    start = position + 1;
                    break;

                case State.Between or State.Name when c == '(':
                    state = State.Arguments;
                    break;
            }
        }

        if (state != State.Between)
        {
            Add(end);
        }

        return end;

        void Add(int policyEnd)
        {
            if (policyEnd > start)
            {
                policies.Add(text.Substring(start, policyEnd - start));
            }
        }
    }

    private enum State
    {
        Between,
        Name,
        Arguments,
    }
}
