using System.Globalization;

namespace StatusContracts.Exactness.Generation;

/// <summary>One way to write a segment of a route template, with text that it takes. Few, so that routes overlap.</summary>
/// <param name="Format">The template text; {0} stands for the name of its parameter.</param>
/// <param name="Hits">What matches it; "" for nothing.</param>
internal sealed record SegmentForm(string Format, params string[] Hits)
{
    public static readonly string Guid = "0f8fad5b-d9cb-469f-a165-70867728950e";

    /// <summary>Text of segments in URLs, whatever the route: each misses some form.</summary>
    public static readonly string[] Texts =
        ["a", "A", "b", "12", "-3", "99", "zz", Guid, "v1.2", "a.b", "a-12", "ab", "x.css", "é", "a b", "1.5"];

    public static readonly SegmentForm[] Literals =
        [new("a", "a", "A"), new("b", "b"), new("A", "a", "A"), new("12", "12"), new("a.b", "a.b")];

    public static readonly SegmentForm[] Parameters =
    [
        new("{{{0}}}", "a", "b", "12", "zz", "a.b"),
        new("{{{0}:int}}", "12", "-3", "99"),
        new("{{{0}:guid}}", Guid),
        new("{{{0}:alpha}}", "a", "b", "zz"),
        new("{{{0}:length(2)}}", "12", "zz", "-3"),
        new("{{{0}:range(1,20)}}", "12"),
        new("{{{0}:regex(^[[a-z]]{{{{2}}}}$)}}", "zz", "ab"),
        new("{{{0}:minlength(2):alpha}}", "zz", "ab"),
    ];

    public static readonly SegmentForm[] Complex =
    [
        new("v{{{0}m}}.{{{0}n}}", "v1.2"),
        new("{{{0}m}}-{{{0}n:int}}", "a-12"),
        new("a{{{0}}}", "ab", "a-12"),
        new("{{{0}m}}.{{{0}n}}", "a.b", "v1.2", "x.css"),
        new("{{{0}m}}.{{{0}n?}}", "a.b", "a", "x.css"),
    ];

    public static readonly SegmentForm[] Last =
    [
        new("{{{0}?}}", "", "a", "12"),
        new("{{{0}:int?}}", "", "12"),
        new("{{{0}=a}}", "", "a", "b"),
        new("{{{0}:int=12}}", "", "12", "99"),
    ];

    public static readonly SegmentForm[] CatchAlls =
    [
        new("{{*{0}}}", "", "a", "a/b", "12/a/zz"),
        new("{{**{0}}}", "", "b", "a/12"),
        new("{{*{0}:int}}", "12"),
        new("{{**{0}:regex(^a)}}", "a/b", "a/b/12"),
    ];

    public string Template(string parameter) => string.Format(CultureInfo.InvariantCulture, Format, parameter);
}
