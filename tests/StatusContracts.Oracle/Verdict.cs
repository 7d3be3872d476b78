namespace StatusContracts.Oracle;

/// <summary>What the rules of the design say about one request.</summary>
/// <param name="Rule">The rule that decides, 1 to 5; 0 where none can, because
/// routing cannot decide between stubs, or a method is implemented for one content and planned for another.</param>
/// <param name="Status">The status.</param>
public sealed record Verdict(int Rule, int Status)
{
    /// <summary>The methods in <c>Allow</c>, in order; null where no resource can tell.</summary>
    public IReadOnlyList<string>? Allow { get; init; }

    /// <summary>The stub that takes the request, by rule 2.</summary>
    public Route? Stub { get; init; }

    /// <summary>Whether a route of the resource explains why the method is not there, by rule 3.</summary>
    public bool IsExplained { get; init; }

    /// <summary>The answer, byte for byte, where it is the application's own: by rules 1 and 5.</summary>
    public Reply? Reply { get; init; }

    /// <summary>Other answers that are as right.</summary>
    public IReadOnlyList<Reply> OrReplies { get; init; } = [];

    public static readonly Verdict Undecided = new(0, 0);

    public static Verdict AsStock(int rule, Reply reply) => new(rule, reply.Status) { Reply = reply };
}
