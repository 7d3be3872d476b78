using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery.Handlers;

/// <summary>One way in which a function ends.</summary>
/// <param name="Operation">Where, in the function itself: the value that is returned, the throw.</param>
internal abstract record HandlerExit(IOperation Operation)
{
    /// <summary>With an answer that is written by hand, here or in a method that this one calls.</summary>
    public sealed record Answered(IOperation Operation, WrittenAnswer Answer) : HandlerExit(Operation);

    /// <summary>With an exception, here or in a method that this one calls.</summary>
    /// <param name="Exception">Its type; null when it is thrown again.</param>
    public sealed record Thrown(IOperation Operation, ITypeSymbol? Exception) : HandlerExit(Operation);

    /// <summary>With anything else: an answer of another status, a value, what cannot be read.</summary>
    public sealed record Other(IOperation Operation) : HandlerExit(Operation);
}
