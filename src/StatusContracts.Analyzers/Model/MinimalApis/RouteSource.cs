using StatusContracts.Collections;

namespace StatusContracts.Model.MinimalApis;

/// <summary>
/// Where a route builder comes from, in the terms of the method that uses it. Only <see cref="RouteGroups"/>, which sees
/// every method, can say which prefix that is.
/// </summary>
internal abstract record RouteSource
{
    private RouteSource()
    {
    }

    /// <summary>The application itself: no prefix.</summary>
    public sealed record Application : RouteSource
    {
        public static readonly Application Instance = new();
    }

    /// <summary>A builder that the source does not tell.</summary>
    public sealed record Unreadable : RouteSource
    {
        public static readonly Unreadable Instance = new();
    }

    /// <summary>Whatever the callers of <paramref name="Method"/> hand to its parameter.</summary>
    public sealed record Parameter(string Method, int Ordinal) : RouteSource;

    /// <summary>A group that is opened on <paramref name="Parent"/>.</summary>
    /// <param name="Prefix">The prefix as it is written; null when it cannot be read.</param>
    /// <param name="Uses">What else happens to the group, in the order of the source.</param>
    public sealed record Group(RouteSource Parent, string? Prefix, EquatableArray<BuilderUse> Uses) : RouteSource
    {
        // A group may be handed to hundreds of methods; that they differ is for Equals to find.
        public override int GetHashCode() => unchecked((((Parent.GetHashCode() * 31) + (Prefix?.GetHashCode() ?? 0)) * 31) + Uses.Count);
    }

    /// <summary>What a method of the app returns for these arguments.</summary>
    public sealed record Result(MethodCall Call) : RouteSource;

    /// <summary>What a method of the app hands to a delegate that it was given: the parameter of a lambda.</summary>
    /// <param name="Delegate">The parameter of the called method that receives the lambda.</param>
    /// <param name="Position">The parameter of the lambda.</param>
    public sealed record DelegateArgument(MethodCall Call, int Delegate, int Position) : RouteSource;
}

/// <summary>A call of a method of the app, with those of its arguments that are route builders.</summary>
internal sealed record MethodCall(string Method, EquatableArray<RouteArgument> Arguments);

/// <summary>A route builder that is handed to a parameter.</summary>
internal sealed record RouteArgument(int Ordinal, RouteSource Source);
