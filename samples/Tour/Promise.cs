namespace Tour;

/// <summary>What is promised for one request. Each kind names every difference that it finds, and nothing else.</summary>
internal abstract record Promise
{
    /// <summary>501: the endpoint is planned.</summary>
    public static Promise Planned(
        string feature, string plannedFor, string? documentation = null, string? alternative = null, string? allow = "") =>
        new ProblemPromise(501, allow)
        {
            Members = [("feature", feature), ("plannedFor", plannedFor), ("documentation", documentation), ("alternative", alternative)],
        };

    /// <summary>405: the resource does not have the method; with a reason, it never will.</summary>
    public static Promise NotAllowed(string allow, string? reason = null, string? alternative = null) =>
        new ProblemPromise(405, allow) { Members = [("alternative", alternative), ("reason", reason)] };

    /// <summary>501: the server does not implement what the request asks for; <c>Allow</c> where there is a resource.</summary>
    public static Promise NotImplemented(string? allow = null) => new ProblemPromise(501, allow);

    /// <summary>The application answers, exactly as without StatusContracts.</summary>
    public static Promise Untouched { get; } = new UntouchedPromise();

    /// <summary>Nobody answers: an empty answer of ASP.NET Core itself, with this status.</summary>
    public static Promise Empty(int status) => new EmptyPromise(status);

    /// <summary>The OpenAPI document says it there, and no 405 for any operation.</summary>
    public static Promise Documents(string text, params string[] place) => new DocumentedPromise(text, place);

    /// <summary>The planned features that clients asked for so far, <paramref name="first"/> before all others.</summary>
    public static Promise Wanted(string first) => new WantedPromise(first);

    /// <summary>The differences between the promise and <paramref name="answer"/>.</summary>
    /// <param name="stop">The request.</param>
    /// <param name="stock">What the same API without StatusContracts says to it.</param>
    public abstract IEnumerable<string> Differences(Stop stop, Answer stock, Answer answer);

    /// <summary>What a reader of the tour should see of an answer, in one line, beside its size.</summary>
    public virtual string Show(Answer answer) => $"{answer}";

    /// <summary>What a reader of the tour should see below that; null for nothing.</summary>
    public virtual string? Note(Stop stop, Answer answer) => null;

    protected static IEnumerable<string> Compare(string what, string? promised, string? got)
    {
        if (promised != got)
        {
            yield return $"{what} is {Name(got)}, promised {Name(promised)}";
        }

        static string Name(string? value) => value is null ? "absent" : $"'{value}'";
    }
}

internal sealed record UntouchedPromise : Promise
{
    public override IEnumerable<string> Differences(Stop stop, Answer stock, Answer answer) =>
    [
        .. Compare("status", $"{stock.Status}", $"{answer.Status}"),
        .. Compare("Content-Type", stock.Field("Content-Type"), answer.Field("Content-Type")),
        .. Compare("Location", stock.Field("Location")?.Split('/')[^1], answer.Field("Location")?.Split('/')[^1]),
        .. Compare("content", stock.Text, answer.Text),
    ];
}

internal sealed record EmptyPromise(int Status) : Promise
{
    public override IEnumerable<string> Differences(Stop stop, Answer stock, Answer answer) =>
    [
        .. Compare("status", $"{Status}", $"{answer.Status}"),
        .. Compare("Allow", null, answer.Allow),
        .. Compare("content", "", answer.Text),
    ];
}
