using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery.Rereading;

/// <summary>
/// What was read of the nodes of a file, for as long as reading them again would say the same: while the file is the same,
/// and all that its names mean. The compiler asks for every candidate of a program after every edit; reading those of one
/// file costs little, those of all files is what an editor feels.
/// </summary>
/// <typeparam name="T">A value of the model: nothing in it may hold on to the compiler.</typeparam>
/// <param name="read">Reads a node: a function of its file, and of what others declare.</param>
internal sealed class Reread<T>(Func<SyntaxNode, SemanticModel, CancellationToken, T> read)
{
    private readonly ConditionalWeakTable<SyntaxTree, Readings> _known = new();
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<int>> _counts = new();

    /// <summary>What is read of <paramref name="node"/>, now or before.</summary>
    public T Of(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ReadingsOf(node.SyntaxTree, model.Compilation, cancellationToken) is not { } readings)
        {
            return Read(node, model, cancellationToken);
        }

        // A place and a kind are one node of a file; the node itself would be kept alive.
        var key = (node.SpanStart, node.Span.End, node.RawKind);
        if (!readings.Values.TryGetValue(key, out var value))
        {
            value = readings.Values.GetOrAdd(key, Read(node, model, cancellationToken));
        }

        return value;
    }

    /// <summary>How often nodes of <paramref name="tree"/> were read, for tests: what is remembered does not count.</summary>
    public int CountOf(SyntaxTree tree) => _counts.TryGetValue(tree, out var count) ? count.Value : 0;

    private T Read(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _counts.GetOrCreateValue(node.SyntaxTree).Value);
        return read(node, model, cancellationToken);
    }

    private Readings? ReadingsOf(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        if (ProgramFacts.Of(compilation, cancellationToken) is not { } program)
        {
            return null;
        }

        if (_known.TryGetValue(tree, out var known) && known.Program == program)
        {
            return known;
        }

        var file = FileFacts.Of(tree);
        var isSame = known is not null
            && known.Program.HasSurroundingsOf(program)
            && known.Program.MeaningOf(tree, file).Equals(program.MeaningOf(tree, file));
        var readings = new Readings(program, isSame ? known!.Values : new());
        Remember(tree, readings);
        return readings;
    }

    // Of two that read the same file at the same time for different programs, either may be remembered.
    private void Remember(SyntaxTree tree, Readings readings)
    {
        lock (_known)
        {
            _known.Remove(tree);
            _known.Add(tree, readings);
        }
    }

    private sealed record Readings(ProgramFacts Program, ConcurrentDictionary<(int Start, int End, int Kind), T> Values);
}
