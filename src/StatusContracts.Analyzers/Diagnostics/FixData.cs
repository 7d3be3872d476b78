namespace StatusContracts.Diagnostics;

/// <summary>
/// What a rule hands to its fixes: the keys of <c>Diagnostic.Properties</c>. A key that is absent means that the fix for which
/// it stands is not to be offered. Where a declaration is to be annotated, it is the first additional location.
/// </summary>
internal static class FixData
{
    /// <summary>The feature of <c>[NotImplementedYet]</c>: words for callers.</summary>
    public const string Feature = nameof(Feature);

    /// <summary>
    /// The body that a planned lambda is left with: the name of a member of <c>Stub</c>; absent where the body must stay.
    /// </summary>
    public const string StubBody = nameof(StubBody);

    /// <summary>Present where the parameters of a planned lambda go with its body: those of a RequestDelegate.</summary>
    public const string DropsParameters = nameof(DropsParameters);

    /// <summary>Present where the generator would write the body of a planned method, so that it can be dropped.</summary>
    public const string DropsBody = nameof(DropsBody);

    /// <summary>The methods of <c>[MethodNotAllowed]</c>, with commas between them.</summary>
    public const string Methods = nameof(Methods);

    /// <summary>The reason of <c>[MethodNotAllowed]</c>: words for callers.</summary>
    public const string Reason = nameof(Reason);

    /// <summary>The status code to write in place of 501. The first additional location is the expression that gives that.</summary>
    public const string StatusCode = nameof(StatusCode);

    /// <summary>The value of <c>Allow</c> to write.</summary>
    public const string Allow = nameof(Allow);

    /// <summary>The expression that is the response where <c>Allow</c> is to be written.</summary>
    public const string Response = nameof(Response);

    /// <summary>The name of a parameter for the context of the request, which the lambda needs to reach the response.</summary>
    public const string NewParameter = nameof(NewParameter);

    /// <summary>Present where what is reported can go: the last additional location is the statement, or the place itself is the endpoint.</summary>
    public const string Removable = nameof(Removable);
}
