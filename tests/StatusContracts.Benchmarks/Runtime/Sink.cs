using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace StatusContracts.Benchmarks.Runtime;

/// <summary>Where the content of answers goes: memory that is there already, as a server has it, at the same price for each answer.</summary>
internal sealed class Sink : PipeWriter, IHttpResponseBodyFeature
{
    private readonly byte[] _memory = new byte[64 * 1024];
    private int _length;

    /// <summary>What was written since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Content => _memory.AsSpan(0, _length);

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => 0;

    public PipeWriter Writer => this;

    public Stream Stream => field ??= AsStream(leaveOpen: true);

    public void Clear() => _length = 0;

    public override Span<byte> GetSpan(int sizeHint = 0) => _memory.AsSpan(_length);

    public override Memory<byte> GetMemory(int sizeHint = 0) => _memory.AsMemory(_length);

    public override void Advance(int bytes) => _length += bytes;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

    public override void Complete(Exception? exception = null)
    {
    }

    public override void CancelPendingFlush()
    {
    }

    public void DisableBuffering()
    {
    }

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("No answer here is a file.");

    public Task CompleteAsync() => Task.CompletedTask;
}
