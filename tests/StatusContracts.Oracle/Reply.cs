using System.Text;
using Microsoft.AspNetCore.Http;

namespace StatusContracts.Oracle;

/// <summary>Everything that an application answers.</summary>
/// <param name="Fields">The header fields, each on a line, ordered by name.</param>
/// <param name="Exception">The type of the exception that the application threw instead; null when it answered.</param>
public sealed record Reply(int Status, string Fields, string Body, string? Exception = null)
{
    /// <summary>What ASP.NET Core answers when nothing takes a request.</summary>
    public static readonly Reply NotFound = new(404, "", "");

    public static Reply Of(HttpResponse response, MemoryStream body) => new(
        response.StatusCode,
        Lines(response.Headers.SelectMany(field => field.Value, (field, value) => (field.Key, value ?? ""))),
        Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));

    /// <summary><see cref="Fields"/> of names and values.</summary>
    public static string Lines(IEnumerable<(string Name, string Value)> fields) => string.Join(
        '\n', fields.Select(field => $"{field.Name}: {field.Value}").Order(StringComparer.OrdinalIgnoreCase));

    public override string ToString() => Exception ?? $"{Status}\n{Fields}\n{Body}".TrimEnd();
}
