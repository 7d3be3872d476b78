using System.Text;
using StatusContracts.Contract;
using StatusContracts.Telemetry;

namespace StatusContracts;

/// <summary>A contract as text for people.</summary>
public static class StatusContractText
{
    private const string Served = "yes";
    private const string Planned = "501";
    private const string NotAllowed = "405";
    private const string Refused = "405*";

    /// <summary>
    /// A table with one row for each resource and one column for each method that an endpoint serves, plans or refuses:
    /// <c>yes</c> where it is served, <c>501</c> where it is planned, <c>405</c> where it is not there, <c>405*</c> where that
    /// has a reason. What is planned and what is refused follow, one in each line.
    /// </summary>
    /// <param name="contract">What the text is about.</param>
    /// <returns>Lines that end with LF; the same for the same contract.</returns>
    public static string ToMatrix(this IStatusContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var resources = contract.Resources;
        string[] methods = [.. resources.SelectMany(MethodsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var text = new StringBuilder(TextTable.Of(
            [["", .. methods], .. resources.Select(resource => (string[])[Name(resource), .. methods.Select(method => Cell(resource, method))])]));
        Append(text, "Planned:", resources.SelectMany(resource => resource.Stubs.Select(stub => Line(resource, stub))));
        Append(text, "Refused:", resources.SelectMany(resource => resource.Refusals.Select(refusal => Line(resource, refusal))));
        return text.ToString();
    }

    private static IEnumerable<string> MethodsOf(ResourceContract resource) =>
        (resource.ServesAnyMethod ? resource.Methods : resource.Allow)
            .Concat(resource.Stubs.Select(stub => stub.Method).OfType<string>())
            .Concat(resource.Refusals.Select(refusal => refusal.Method));

    private static string Cell(ResourceContract resource, string method) =>
        resource.Stubs.Any(stub => stub.Method == method) ? Planned
        : resource.Allow.Contains(method) ? Served
        : resource.Refusals.Any(refusal => refusal.Method == method) ? Refused
        : resource.Stubs.Any(stub => stub.Method is null) ? Planned
        : resource.ServesAnyMethod ? Served
        : NotAllowed;

    private static string Name(ResourceContract resource) => LogText.Of(resource.Hosts.Count == 0
        ? resource.Route
        : $"{resource.Route} on {string.Join(", ", resource.Hosts)}");

    private static string Line(ResourceContract resource, StubContract stub)
    {
        string?[] parts =
        [
            stub.Feature,
            stub.PlannedFor is { } version ? $"planned for {version}" : null,
            stub.Gate is { } gate ? $"until {gate}" : null,
            stub.Alternative is { } alternative ? $"alternative: {alternative}" : null,
            stub.Source?.ToString() ?? stub.Member,
        ];
        return $"{stub.Method ?? "any method"} {Name(resource)}: {string.Join("; ", parts.OfType<string>())}";
    }

    private static string Line(ResourceContract resource, RefusalContract refusal) =>
        $"{refusal.Method} {Name(resource)}: {refusal.Reason}"
        + (refusal.Alternative is { } alternative ? $" Alternative: {alternative}" : "");

    private static void Append(StringBuilder text, string title, IEnumerable<string> lines)
    {
        foreach (var (i, line) in lines.Index())
        {
            text.Append(i == 0 ? $"\n{title}\n" : "").Append("  ").Append(LogText.Of(line)).Append('\n');
        }
    }
}
