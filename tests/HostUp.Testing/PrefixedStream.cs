using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace HostUp.Testing;

/// <summary>A stream that first gives bytes which were read from it too early, and those of a read that is under way.</summary>
internal sealed class PrefixedStream(List<byte> prefix, Task<int>? underWay, Stream inner) : Stream
{
    private Task<int>? _underWay = underWay;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (prefix.Count == 0 && Interlocked.Exchange(ref _underWay, null) is { } early)
        {
            // It adds to the prefix.
            await early;
        }

        if (prefix.Count == 0)
        {
            return await inner.ReadAsync(buffer, cancellationToken);
        }

        int read = Math.Min(prefix.Count, buffer.Length);
        prefix[..read].ToArray().CopyTo(buffer);
        prefix.RemoveRange(0, read);
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
