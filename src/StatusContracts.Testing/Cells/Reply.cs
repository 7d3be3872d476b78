using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace StatusContracts.Testing.Cells;

/// <summary>One answer, as far as a contract has a say in it.</summary>
/// <param name="Status">The status code; 0 when there was no answer.</param>
internal sealed record Reply(int Status)
{
    /// <summary>Why there was no answer.</summary>
    public Exception? Failure { get; private init; }

    /// <summary>Where the client went on its own.</summary>
    public Uri? FollowedTo { get; private init; }

    /// <summary>The methods in <c>Allow</c>; null when the field is not there.</summary>
    public IReadOnlyList<string>? Allow { get; private init; }

    public string? MediaType { get; private init; }

    public long? ContentLength { get; private init; }

    public bool IsStored { get; private init; }

    public string? Link { get; private init; }

    /// <summary>The content, where it is a JSON object of a 405 or 501.</summary>
    public JsonElement? Problem { get; private init; }

    /// <summary>Whether the answer is about who asks.</summary>
    public bool IsDenial => Status is (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden or (>= 300 and < 400);

    /// <summary>Whether the routing of the application found an endpoint, as far as the status tells.</summary>
    public bool IsDispatched => Status is > 0 and < 500 and not (int)HttpStatusCode.MethodNotAllowed;

    public static async Task<Reply> OfAsync(HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = new Uri(client.BaseAddress ?? new Uri("http://localhost"), request.RequestUri!);
        try
        {
            // Some answers have no end. Only those of the library are read.
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return await ReadAsync(response, asked, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A test server hands over what the application throws.
            return new(Status: 0) { Failure = exception };
        }
    }

    private static async Task<Reply> ReadAsync(HttpResponseMessage response, Uri asked, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var headers = response.Content.Headers;
        var isAnswer = response.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;
        return new(status)
        {
            FollowedTo = response.RequestMessage?.RequestUri is { } last && last != asked ? last : null,
            Allow = AllowOf(headers),
            MediaType = headers.ContentType?.MediaType,
            ContentLength = headers.ContentLength,
            IsStored = response.Headers.CacheControl?.NoStore != true,
            Link = response.Headers.TryGetValues("Link", out var links) ? string.Join(", ", links) : null,
            Problem = isAnswer ? ObjectOf(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)) : null,
        };
    }

    // An empty field is one, too (RFC 9110, section 10.2.1); the parsed collection does not tell it from none.
    private static string[]? AllowOf(HttpContentHeaders headers) => headers.NonValidated.TryGetValues("Allow", out var values)
        ? string.Join(',', values).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : null;

    private static JsonElement? ObjectOf(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
