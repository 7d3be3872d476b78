using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.Generation;

/// <summary>Writes indented lines that end in <c>\n</c>, whatever line ends the text has that it is given.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    // Without a byte order mark: a file that is kept begins with its first comment.
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes each line of <paramref name="text"/> at the current depth; an empty line stays empty.</summary>
    public void Write(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var content = line.TrimEnd('\r');
            if (content.Length > 0)
            {
                _text.Append(' ', _depth * IndentSize).Append(content);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Writes an empty line.</summary>
    public void WriteLine() => _text.Append('\n');

    /// <summary>Opens a block in braces under <paramref name="head"/>; it closes when the result is disposed.</summary>
    public Scope WriteBlock(string head)
    {
        Write(head);
        Write("{");
        _depth++;
        return new(this, "}");
    }

    /// <summary>Writes the following lines one step deeper, until the result is disposed.</summary>
    public Scope Indent()
    {
        _depth++;
        return new(this, close: null);
    }

    /// <summary>The whole file.</summary>
    /// <exception cref="InvalidOperationException">A block is still open: a mistake in an emitter.</exception>
    public SourceText ToSourceText() => _depth == 0
        ? SourceText.From(_text.ToString(), Utf8)
        : throw new InvalidOperationException($"{_depth} blocks are still open.");

    /// <summary>What an open block holds until it is closed.</summary>
    public readonly struct Scope(SourceWriter writer, string? close) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (close is not null)
            {
                writer.Write(close);
            }
        }
    }
}
