using FsCheck;
using FsCheck.Fluent;

namespace StatusContracts.Exactness.Generation;

/// <summary>Route templates, as the forms of their segments.</summary>
internal static class Templates
{
    private static readonly Gen<SegmentForm> Inner = Gen.Frequency(
        (5, Gen.Elements(SegmentForm.Literals)), (5, Gen.Elements(SegmentForm.Parameters)), (2, Gen.Elements(SegmentForm.Complex[..^1])));

    private static readonly Gen<SegmentForm> Last = Gen.Frequency(
        (8, Inner), (1, Gen.Elements(SegmentForm.Complex)), (2, Gen.Elements(SegmentForm.Last)), (2, Gen.Elements(SegmentForm.CatchAlls)));

    /// <summary>The segments of one route; most often one or two, where most routes meet.</summary>
    public static readonly Gen<SegmentForm[]> Segments =
        from count in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Constant(1)), (6, Gen.Constant(2)), (2, Gen.Constant(3)))
        from inner in Gen.ArrayOf(Inner, Math.Max(0, count - 1))
        from last in Last
        select count == 0 ? [] : (SegmentForm[])[.. inner, last];

    /// <summary>The template of <paramref name="segments"/>, with parameters named by their place.</summary>
    public static string Text(SegmentForm[] segments, string parameter, string start, string end) => segments.Length == 0
        ? start
        : start + string.Join('/', segments.Select((segment, index) => segment.Template($"{parameter}{index}"))) + end;
}
