using System.Globalization;

namespace StatusContracts.Exactness.Generation;

/// <summary>One way to write a segment of a route template, with text that it takes. Few, so that routes overlap.</summary>
/// <param name="Format">The template text; {0} stands for the name of its parameter.</param>
/// <param name="IsLast">Whether it may only be the last segment.</param>
/// <param name="Hits">What matches it; "" for nothing.</param>
internal sealed record SegmentForm(string Format, bool IsLast, params string[] Hits)
{
    public static readonly string Guid = "0f8fad5b-d9cb-469f-a165-70867728950e";

    /// <summary>Text of segments in URLs, whatever the route: each misses some form.</summary>
    public static readonly string[] Texts =
        ["a", "A", "b", "12", "-3", "99", "zz", Guid, "v1.2", "a.b", "a-12", "ab", "x.css", "é", "a b", "1.5"];

    public static readonly SegmentForm[] Literals =
        [new("a", false, "a", "A"), new("b", false, "b"), new("A", false, "a", "A"), new("12", false, "12"), new("a.b", false, "a.b")];

    public static readonly SegmentForm[] Parameters =
    [
        new("{{{0}}}", false, "a", "b", "12", "zz", "a.b"),
        new("{{{0}:int}}", false, "12", "-3", "99"),
        new("{{{0}:guid}}", false, Guid),
        new("{{{0}:alpha}}", false, "a", "b", "zz"),
        new("{{{0}:length(2)}}", false, "12", "zz", "-3"),
        new("{{{0}:range(1,20)}}", false, "12"),
        new("{{{0}:regex(^[[a-z]]{{{{2}}}}$)}}", false, "zz", "ab"),
        new("{{{0}:minlength(2):alpha}}", false, "zz", "ab"),
    ];

    public static readonly SegmentForm[] Complex =
    [
        new("v{{{0}m}}.{{{0}n}}", false, "v1.2"),
        new("{{{0}m}}-{{{0}n:int}}", false, "a-12"),
        new("a{{{0}}}", false, "ab", "a-12"),
        new("{{{0}m}}.{{{0}n}}", false, "a.b", "v1.2", "x.css"),
        new("{{{0}m}}.{{{0}n?}}", true, "a.b", "a", "x.css"),
    ];

    public static readonly SegmentForm[] Last =
    [
        new("{{{0}?}}", true, "", "a", "12"),
        new("{{{0}:int?}}", true, "", "12"),
        new("{{{0}=a}}", true, "", "a", "b"),
        new("{{{0}:int=12}}", true, "", "12", "99"),
    ];

    public static readonly SegmentForm[] CatchAlls =
    [
        new("{{*{0}}}", true, "", "a", "a/b", "12/a/zz"),
        new("{{**{0}}}", true, "", "b", "a/12"),
        new("{{*{0}:int}}", true, "12"),
        new("{{**{0}:regex(^a)}}", true, "a/b", "a/b/12"),
    ];

    public string Template(string parameter) => string.Format(CultureInfo.InvariantCulture, Format, parameter);
}
