using System;
using System.Buffers;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Errors;

namespace HostUp.Client.Sending;

/// <summary>An answer's body, read to its end into a rented buffer that goes back when the answer is disposed of.</summary>
internal sealed class ReceivedBody : HttpContent
{
    /// <summary>No answer of HostUp's comes near it; a larger one is not HostUp's, or meant to exhaust memory.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    private const int FirstBuffer = 16 * 1024;

    private byte[] _buffer;
    private readonly int _length;

    private ReceivedBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public ArraySegment<byte> Bytes => new(_buffer, 0, _length);

    /// <summary>Reads a body to its end.</summary>
    /// <exception cref="BodyTooLargeException">It is longer than <see cref="MaxLength"/>, unpacked.</exception>
    public static async Task<ReceivedBody> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > MaxLength)
        {
            throw new BodyTooLargeException();
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        int length = 0;
        try
        {
            using Stream stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
            while (true)
            {
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, length);
                }

                int read = await stream.ReadAsync(buffer, length, buffer.Length - length, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return new ReceivedBody(buffer, length);
                }

                length += read;
                if (length > MaxLength)
                {
                    throw new BodyTooLargeException();
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        stream.WriteAsync(_buffer, 0, _length);

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        byte[] buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        base.Dispose(disposing);
    }

    private static byte[] Grow(byte[] buffer, int length)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        Buffer.BlockCopy(buffer, 0, larger, 0, length);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
