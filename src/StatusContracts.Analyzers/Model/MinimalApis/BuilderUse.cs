using StatusContracts.Collections;
using StatusContracts.Shared;

namespace StatusContracts.Model.MinimalApis;

/// <summary>What happens to the builder of an endpoint or group, as far as it may declare a stub or a refusal.</summary>
internal abstract record BuilderUse
{
    private BuilderUse()
    {
    }

    /// <summary>It is declared planned.</summary>
    public sealed record Planned(StubFacts Stub) : BuilderUse;

    /// <summary>A method is refused on it.</summary>
    public sealed record Refused(RefusalFacts Refusal) : BuilderUse;

    /// <summary>It may be declared something, but what is not readable.</summary>
    /// <param name="MayMove">Whether even the pattern may be another.</param>
    public sealed record Unreadable(bool MayMove) : BuilderUse
    {
        public static readonly Unreadable Instance = new(MayMove: false);
    }

    /// <summary>It is handed to a method of the app, which may declare something on its parameter.</summary>
    public sealed record HandedTo(string Method, int Ordinal) : BuilderUse;

    /// <summary>These uses happen to the result of that method: to this builder only if the method returns it.</summary>
    public sealed record OnResult(string Method, int Ordinal, EquatableArray<BuilderUse> Uses) : BuilderUse;

    /// <summary>It is returned to the callers of that method, which may declare something on the result.</summary>
    public sealed record ReturnedBy(string Method) : BuilderUse;

    /// <summary>These uses happen only when the app runs into a branch, a loop or a lambda.</summary>
    public sealed record Possible(EquatableArray<BuilderUse> Uses) : BuilderUse;
}
