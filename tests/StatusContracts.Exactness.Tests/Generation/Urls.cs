using FsCheck;
using FsCheck.Fluent;

namespace StatusContracts.Exactness.Generation;

/// <summary>URLs, most of them made from the templates of a table so that they hit, many of those changed.</summary>
internal static class Urls
{
    public static readonly string[] Hosts = ["localhost", "a.example", "b.example", "A.example:8080", "c.test:8080", "x.y.example"];

    private static readonly Gen<string> Anything = Gen.Choose(0, 3)
        .SelectMany(count => Gen.ArrayOf(Gen.Elements(SegmentForm.Texts), count)).Select(texts => "/" + string.Join('/', texts));

    public static Gen<string> For(SegmentForm[][] routes) => Gen.Frequency((1, Anything), (6, Hitting(routes)));

    private static Gen<string> Hitting(SegmentForm[][] routes) =>
        from segments in Gen.Elements(routes)
        from texts in Gen.CollectToArray(segments, Text)
        from end in Gen.Frequency((8, Gen.Constant("")), (1, Gen.Constant("/")), (1, Gen.Elements("/a", "/12", "/x.css")))
        let path = ("/" + string.Join('/', texts.Where(text => text.Length > 0))).TrimEnd('/') + end
        select path.Length == 0 ? "/" : path;

    private static Gen<string> Text(SegmentForm segment) =>
        Gen.Frequency((7, Gen.Elements(segment.Hits)), (1, Gen.Elements(SegmentForm.Texts)));
}
