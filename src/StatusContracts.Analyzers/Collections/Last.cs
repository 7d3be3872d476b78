namespace StatusContracts.Collections;

/// <summary>
/// What was last worked out of a value, kept beside it: the compiler hands over the same values again after each edit. It
/// takes no part in equality, and a copy of the value may have it too, so the question is kept with the answer.
/// </summary>
internal sealed class Last<TQuestion, TAnswer> : IEquatable<Last<TQuestion, TAnswer>>
    where TQuestion : IEquatable<TQuestion>
{
    private Pair? _pair;

    /// <summary>The answer to <paramref name="question"/>, which is the same whenever it is asked.</summary>
    public TAnswer Of<TState>(TQuestion question, TState state, Func<TQuestion, TState, TAnswer> answer)
    {
        var pair = Volatile.Read(ref _pair);
        if (pair is null || !pair.Question.Equals(question))
        {
            Volatile.Write(ref _pair, pair = new(question, answer(question, state)));
        }

        return pair.Answer;
    }

    public bool Equals(Last<TQuestion, TAnswer>? other) => other is not null;

    public override bool Equals(object? obj) => Equals(obj as Last<TQuestion, TAnswer>);

    public override int GetHashCode() => 0;

    private sealed class Pair(TQuestion question, TAnswer answer)
    {
        public TQuestion Question { get; } = question;

        public TAnswer Answer { get; } = answer;
    }
}
