using StatusContracts.Collections;

namespace StatusContracts.Model;

/// <summary>A planned partial method without a body, as the text of its implementing part needs it.</summary>
/// <param name="Type">Where it is declared.</param>
/// <param name="Name">The name of the method.</param>
/// <param name="Signature">The head of the implementing part: <c>public partial global::System.Int32 Count()</c>.</param>
/// <param name="OutParameters">The parameters that must be assigned before it returns.</param>
/// <param name="Answer">What it returns.</param>
/// <param name="Message">What is planned, for readers and for the exception where it throws.</param>
internal sealed record PartialStub(
    StubType Type,
    string Name,
    string Signature,
    EquatableArray<string> OutParameters,
    StubAnswer Answer,
    string Message);

/// <summary>The type that contains partial stubs.</summary>
/// <param name="Name">Its full name with dots between nested types, and its arity: <c>Shop.BooksController</c>.</param>
/// <param name="Namespace">Its namespace; null for the global one.</param>
/// <param name="Declarations">The heads of its parts, outermost first: <c>partial class BooksController</c>.</param>
internal sealed record StubType(string Name, string? Namespace, EquatableArray<string> Declarations);

/// <summary>What the body of a stub returns.</summary>
/// <param name="Result">The result; null when only an exception fits the return type.</param>
/// <param name="Task">The task type that wraps the result; null when it is returned as it is.</param>
/// <param name="Type">The type that the task wraps, as the signature names it.</param>
internal sealed record StubAnswer(StubResultKind? Result, StubTaskKind? Task = null, string? Type = null);

/// <summary>Which of the two results of the runtime library a stub returns.</summary>
internal enum StubResultKind
{
    /// <summary>An <c>IResult</c>.</summary>
    Result,

    /// <summary>An <c>ActionResult</c> of MVC.</summary>
    ActionResult,
}

/// <summary>The task types that a stub can complete at once.</summary>
internal enum StubTaskKind
{
    Task,
    ValueTask,
}
