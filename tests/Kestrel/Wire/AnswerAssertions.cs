using System.Globalization;
using System.Text.Json;

namespace StatusContracts.Conformance;

/// <summary>What the three answers have in common, asserted on every one of them that a test looks at.</summary>
public static class AnswerAssertions
{
    /// <summary>405: the resource exists and lacks the method.</summary>
    public static JsonElement IsNotAllowed(this Reply reply, string allow) =>
        reply.IsAnswer(405, "Method Not Allowed", "https://tools.ietf.org/html/rfc9110#section-15.5.6", allow);

    /// <summary>501: the endpoint is planned; <paramref name="allow"/> is null where the endpoint serves the method otherwise.</summary>
    public static JsonElement IsPlanned(this Reply reply, string feature, string? allow)
    {
        var problem = reply.IsAnswer(501, "Not Implemented", "https://tools.ietf.org/html/rfc9110#section-15.6.2", allow);
        Assert.Equal(feature, problem.GetProperty("feature").GetString());
        return problem;
    }

    /// <summary>501: the server does not know the method; <paramref name="allow"/> is null where no resource exists.</summary>
    public static JsonElement IsUnknownMethod(this Reply reply, string? allow)
    {
        var problem = reply.IsAnswer(501, "Not Implemented", "https://tools.ietf.org/html/rfc9110#section-15.6.2", allow);
        Assert.StartsWith("This server does not implement the request method.", problem.GetProperty("detail").GetString());
        return problem;
    }

    /// <summary>Any other response than ours.</summary>
    public static void Is(this Reply reply, int status, string? text = null)
    {
        Assert.Equal(status, reply.Status);
        if (text is not null)
        {
            Assert.Equal(text, reply.Text);
        }
    }

    private static JsonElement IsAnswer(this Reply reply, int status, string title, string type, string? allow)
    {
        Assert.True(status == reply.Status, $"Expected {status} with Allow '{allow}', got {reply}");
        Assert.Equal("application/problem+json", reply["Content-Type"]);
        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.Equal(allow, reply["Allow"]);
        Assert.Equal(reply.Body.Length.ToString(CultureInfo.InvariantCulture), reply["Content-Length"]);

        var problem = JsonDocument.Parse(reply.Body).RootElement;
        Assert.Equal(type, problem.GetProperty("type").GetString());
        Assert.Equal(title, problem.GetProperty("title").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Equal(
            allow,
            problem.TryGetProperty("allow", out var methods)
                ? string.Join(", ", methods.EnumerateArray().Select(method => method.GetString()))
                : null);
        return problem;
    }
}
