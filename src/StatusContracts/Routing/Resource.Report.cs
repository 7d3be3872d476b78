using StatusContracts.Shared;

namespace StatusContracts.Routing;

// What the start-up report says: the same that the answers are made of.
internal sealed partial class Resource
{
    /// <summary>What the resource says of itself.</summary>
    public Report Describe()
    {
        var allow = Allow;
        var named = Claims.Where(claim => !claim.IsRefusal).SelectMany(claim => claim.Methods)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal)
            .ToList();
        var planned = named.Append(null)
            .Select(method => (Method: method, Stub: Array.Find(Claims, claim => claim.Stub is not null && IsReached(claim, method))))
            .Where(taken => taken.Stub is not null)
            .Select(taken => (taken.Method, Stub: taken.Stub!))
            .ToList();
        var refused = Refusals
            .Where(refusal => !Array.Exists(Claims, claim => IsSelectable(claim, refusal.Method)))
            .DistinctBy(refusal => refusal.Method, StringComparer.Ordinal)
            .OrderBy(refusal => refusal.Method, StringComparer.Ordinal)
            .ToList();
        var problems = planned.Select(stub => Problem.Planned(stub.Stub.Stub!, allow))
            .Concat(refused.Select(refusal => Problem.Refused(refusal, allow)));
        return new(
            allow,
            [.. named.Where(Implements)],
            Implements(method: null),
            planned,
            refused,
            [.. Takes(method: null) ? problems : problems.Append(Problem.NotAllowed(allow))]);
    }

    /// <summary>One resource, for a reader.</summary>
    /// <param name="Allow">The value of <c>Allow</c>.</param>
    /// <param name="Methods">The methods that are named and implemented, in ordinal order.</param>
    /// <param name="ServesAnyMethod">Whether any other method is implemented, too.</param>
    /// <param name="Planned">The stubs by method; null for any method that is not named.</param>
    /// <param name="Refused">The refusals that a client can get to see.</param>
    /// <param name="Problems">What its answers say.</param>
    public sealed record Report(
        string Allow,
        IReadOnlyList<string> Methods,
        bool ServesAnyMethod,
        IReadOnlyList<(string? Method, Claim Stub)> Planned,
        IReadOnlyList<RefusalFacts> Refused,
        IReadOnlyList<Problem> Problems);
}
