using StatusContracts.Collections;

namespace StatusContracts.Model.Routes;

/// <summary>
/// Reads route patterns. Accepts, rejects and yields the same as
/// https://github.com/dotnet/aspnetcore/blob/v10.0.0/src/Http/Routing/src/Patterns/RoutePatternParser.cs ,
/// against which a test holds it.
/// </summary>
internal sealed class RouteTemplateParser
{
    private readonly string _text;
    private readonly List<string> _names = [];
    private int _position;

    private RouteTemplateParser(string text, int start)
    {
        _text = text;
        _position = start;
    }

    public static RouteTemplate? Parse(string pattern)
    {
        var start = RouteTemplate.LeadLength(pattern);
        return start == 0 && pattern.StartsWith("~", StringComparison.Ordinal)
            ? null
            : new RouteTemplateParser(pattern, start).Template();
    }

    private bool AtEnd => _position >= _text.Length;

    private RouteTemplate? Template()
    {
        var segments = new List<RouteTemplateSegment>();
        while (!AtEnd)
        {
            // Nothing follows a catch-all. Two slashes in a row are an error; one at the end is none.
            if (_text[_position] == '/' || (segments.Count > 0 && segments[segments.Count - 1].IsCatchAll))
            {
                return null;
            }

            if (Segment() is not { } segment)
            {
                return null;
            }

            segments.Add(segment);
            _position++;
        }

        return new(segments.ToEquatableArray());
    }

    private RouteTemplateSegment? Segment()
    {
        var parts = new List<RouteTemplatePart>(1);
        while (!AtEnd && _text[_position] != '/')
        {
            RouteTemplatePart? part = _text[_position] == '{' && Next != '{' ? Parameter() : Literal();
            if (part is null)
            {
                return null;
            }

            parts.Add(part);
        }

        return parts.Count == 1 || IsComplexSegment(parts) ? new(parts.ToEquatableArray()) : null;
    }

    // What may stand beside each other. Marks the period before an optional parameter as its separator.
    private static bool IsComplexSegment(List<RouteTemplatePart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not RouteParameter parameter)
            {
                continue;
            }

            if (parameter.Kind == RouteParameterKind.CatchAll || (i > 0 && parts[i - 1] is RouteParameter))
            {
                return false;
            }

            if (parameter.Kind == RouteParameterKind.Optional)
            {
                if (i != parts.Count - 1 || parts[i - 1] is not RouteLiteral { Text: "." })
                {
                    return false;
                }

                parts[i - 1] = new RouteLiteral(".", IsSeparator: true);
            }
        }

        return true;
    }

    private char? Next => _position + 1 < _text.Length ? _text[_position + 1] : null;

    private RouteLiteral? Literal()
    {
        var start = _position;
        for (; !AtEnd && _text[_position] != '/'; _position++)
        {
            var c = _text[_position];
            if (c is '{' or '}')
            {
                if (Next == c)
                {
                    _position++;
                }
                else if (c == '{' && Next is not null)
                {
                    break;
                }
                else
                {
                    return null;
                }
            }
        }

        var text = Unescape(_text.Substring(start, _position - start));
        return text.IndexOf('?') >= 0 ? null : new(text);
    }

    private RouteParameter? Parameter()
    {
        var start = ++_position;
        while (true)
        {
            if (AtEnd)
            {
                return null;
            }

            var c = _text[_position];
            if (c is '{' or '}' && Next == c)
            {
                _position++;
            }
            else if (c == '{')
            {
                return null;
            }
            else if (c == '}')
            {
                break;
            }

            _position++;
        }

        var text = Unescape(_text.Substring(start, _position - start));
        _position++;
        if (RouteTemplateParameterParser.Parse(text) is not { } parameter
            || _names.Exists(name => name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        _names.Add(parameter.Name);
        return parameter;
    }

    private static string Unescape(string text) => text.Replace("}}", "}").Replace("{{", "{");
}
