using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>An answer has at most 32 MiB, unpacked; nothing of a larger one is kept.</summary>
[Collection(nameof(BodyLimitTests))]
[CollectionDefinition(nameof(BodyLimitTests), DisableParallelization = true)]
public sealed class BodyLimitTests
{
    private const int Limit = 32 * 1024 * 1024;

    [Fact]
    public async Task AnAnnouncedLengthOverTheLimitIsNotRead()
    {
        await using Wire wire = Wire.Open();
        wire.Server.Otherwise = FaultScript.OnRequest.Send($"HTTP/1.1 200 OK\r\nContent-Length: {Limit + 1}\r\n\r\n{{").Stall(new FaultGate());

        HostUpApiException error = await wire.FailAsync(CallKind.Get);

        AssertTooLarge(error);
        Assert.Single(wire.Server.Requests);
    }

    [Fact]
    public async Task ABodyOfTheLimitIsRead()
    {
        await using Wire wire = Wire.Open();
        wire.Server.Otherwise = FaultScript.OnRequest
            .Send($"HTTP/1.1 200 OK\r\nContent-Length: {Limit}\r\n\r\n{{}}")
            .Repeat(Block(1024 * 1024), 31)
            .Send(Block((1024 * 1024) - 2));

        Assert.NotNull(await wire.CallAsync(CallKind.Get).WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task AStringOfFortyMegabytesIsTooLarge(int status)
    {
        await using Wire wire = Wire.Open(static options => options.MaxRetryCount = 0);
        wire.Server.Otherwise = FaultScript.OnRequest
            .Send($"HTTP/1.1 {status} X\r\nTransfer-Encoding: chunked\r\n\r\n100002\r\n{{\"")
            .Send(Block(1024 * 1024, (byte)'x'))
            .Send("\r\n")
            .Repeat([.. "100000\r\n"u8, .. Block(1024 * 1024, (byte)'x'), .. "\r\n"u8], 40)
            .Close();

        AssertTooLarge(await wire.FailAsync(CallKind.Get));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task ABombIsDefusedWithinBoundedMemory(string encoding)
    {
        // 256 MiB of blanks in about 256 KiB.
        byte[] bomb = Bomb(encoding);
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Compressed(encoding, bomb));
        await wire.FailAsync(CallKind.Get);
        long before = GC.GetTotalAllocatedBytes(precise: true);

        AssertTooLarge(await wire.FailAsync(CallKind.Get));

        // The buffers doubled on the way to the limit, and change.
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 5L * Limit);
        foreach (CallKind kind in Wire.Kinds)
        {
            AssertTooLarge(await wire.FailAsync(kind));
        }
    }

    private static void AssertTooLarge(HostUpApiException error)
    {
        Assert.True(error.Failure is ApiFailure.UnexpectedResponse or ApiFailure.OutcomeUnknown);
        Assert.Contains("32 MiB", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Block(int length, byte value = (byte)' ')
    {
        byte[] block = new byte[length];
        Array.Fill(block, value);
        return block;
    }

    private static byte[] Bomb(string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding == "gzip" ? new GZipStream(packed, CompressionLevel.Optimal) : new ZLibStream(packed, CompressionLevel.Optimal))
        {
            byte[] block = Block(1024 * 1024);
            for (int i = 0; i < 256; i++)
            {
                stream.Write(block);
            }

            stream.Write(Encoding.ASCII.GetBytes("{}"));
        }

        return packed.ToArray();
    }
}
