using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StatusContracts.Testing.Urls;

/// <summary>Values that a route parameter may take, the likeliest first. Which one it takes, its constraints say.</summary>
internal static partial class ParameterValues
{
    private const int Longest = 256;
    private const string Letters = "sample";

    // The first meets no constraint that other routes of the same shape are likely to have.
    private static readonly string[] Usual =
    [
        "sample1", "1", "sample", "a", "10", "100", "1000", "1.5", "true", "2027-03-31",
        "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "sample.txt", "sample-1", "en", "en-US", "A", "SAMPLE", "-1", "0",
    ];

    public static IEnumerable<string> For(RoutePatternParameterPart parameter)
    {
        var texts = parameter.ParameterPolicies.Select(policy => policy.Content).OfType<string>().ToList();
        return Usual.Concat(texts.SelectMany(OfNumbers)).Concat(texts.Select(OfRegex).OfType<string>());
    }

    // min(10), length(3,5): the numbers themselves, and texts of that many characters.
    private static IEnumerable<string> OfNumbers(string constraint)
    {
        if (constraint.StartsWith("regex", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        foreach (Match match in Number().Matches(constraint))
        {
            yield return match.Value;
            if (int.TryParse(match.Value, CultureInfo.InvariantCulture, out var length) && length is > 0 and <= Longest)
            {
                yield return string.Concat(Enumerable.Repeat(Letters, (length / Letters.Length) + 1))[..length];
                yield return new string('1', length);
            }
        }
    }

    private static string? OfRegex(string constraint) => RegexConstraint().Match(constraint) is { Success: true } match
        ? RegexSample.Of(match.Groups["pattern"].Value)
        : null;

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^regex\((?<pattern>.*)\)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex RegexConstraint();
}
