using System.Globalization;
using System.Text.Json.Nodes;
using StatusContracts.Oracle;

namespace StatusContracts.Exactness;

/// <summary>A verdict as the bytes that the README promises for it.</summary>
internal static class ExpectedReply
{
    private static readonly string[] Standard =
        ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE"];

    public static Reply For(Verdict verdict, Request request, RouteTable table) => verdict switch
    {
        { Reply: { } reply } => reply,
        { Stub: { } stub } => Planned(stub, verdict, request, table),
        { Status: 204, Allow: { } allow } => new(204, $"Allow: {string.Join(", ", allow)}", ""),
        { Status: 405 } => NotAllowed(verdict, request),
        _ => Unknown(verdict, request),
    };

    private static Reply Planned(Route stub, Verdict verdict, Request request, RouteTable table)
    {
        var index = table.IndexOf(stub);
        var isItself = stub.Kind == RouteKind.Stub;
        var feature = isItself ? Declarations.Feature(index) : Declarations.GroupFeature(stub.Group!);
        var plannedFor = isItself ? Declarations.PlannedFor(index) : null;
        return Problem(
            verdict,
            request,
            $"{feature}: planned{(plannedFor is null ? "" : $" for {plannedFor}")}, not implemented yet.",
            ("feature", feature),
            ("plannedFor", plannedFor),
            ("documentation", isItself ? Declarations.Documentation(index) : null));
    }

    private static Reply NotAllowed(Verdict verdict, Request request)
    {
        var supported = verdict.Allow is [_, ..] allow ? $"It supports: {string.Join(", ", allow)}." : "It supports no method.";
        var method = verdict.IsExplained ? request.Method : "the request method";
        return Problem(
            verdict,
            request,
            $"This resource does not support {method}. {supported}",
            ("reason", verdict.IsExplained ? Declarations.Reason(request.Method) : null));
    }

    private static Reply Unknown(Verdict verdict, Request request)
    {
        var standard = Array.Find(Standard, method => method.Equals(request.Method, StringComparison.OrdinalIgnoreCase));
        var hint = standard is null ? "" : $" Method names are case-sensitive: the standard method is {standard}.";
        return Problem(verdict, request, $"This server does not implement the request method.{hint}");
    }

    private static Reply Problem(Verdict verdict, Request request, string detail, params (string Name, string? Value)[] members)
    {
        var (title, section) = verdict.Status == 405 ? ("Method Not Allowed", "15.5.6") : ("Not Implemented", "15.6.2");
        var problem = new JsonObject
        {
            ["type"] = $"https://tools.ietf.org/html/rfc9110#section-{section}",
            ["title"] = title,
            ["status"] = verdict.Status,
            ["detail"] = detail,
        };
        foreach (var (name, value) in members.Where(member => member.Value is not null))
        {
            problem[name] = value;
        }

        var fields = new List<(string, string)> { ("Cache-Control", "no-store"), ("Content-Type", "application/problem+json") };
        if (verdict.Allow is { } allow)
        {
            problem["allow"] = new JsonArray([.. allow.Select(method => JsonValue.Create(method))]);
            fields.Add(("Allow", string.Join(", ", allow)));
        }

        if (members.FirstOrDefault(member => member.Name == "documentation").Value is { } documentation)
        {
            fields.Add(("Link", $"<{documentation}>; rel=\"help\""));
        }

        var body = problem.ToJsonString();
        fields.Add(("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture)));
        return new(verdict.Status, Reply.Lines(fields), request.Method == "HEAD" ? "" : body);
    }
}
