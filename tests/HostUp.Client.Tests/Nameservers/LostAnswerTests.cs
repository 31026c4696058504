using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Nameservers;
using HostUp.Client.Tests.Faults;
using HostUp.Testing;

namespace HostUp.Client.Tests.Nameservers;

/// <summary>What changes nameservers, keys and glue, on a wire that fails: it is sent once, and nothing is taken for settled that is not.</summary>
public sealed class LostAnswerTests
{
    private const string Sample = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (string call in new[] { "nameservers", "dnssec", "key", "glue" })
            {
                foreach (string loss in new[] { "close", "reset", "cut", "timeout" })
                {
                    cells.Add(call, loss);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_change_is_sent_once_and_left_open(string call, string loss)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Otherwise = Script(loss, wire);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => ChangeAsync(wire.Client, call).WaitAsync(Wire.Guard));

        Assert.Single(wire.Server.Requests);
        Assert.False(error.IsSettled);
        Assert.Contains(error.ErrorId, new[] { "ConnectionFailed", "UnexpectedResponse", "Timeout" });
    }

    [Theory]
    [InlineData("close")]
    [InlineData("reset")]
    [InlineData("timeout")]
    public async Task What_only_asks_is_asked_again(string loss)
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(Script(loss, wire));
        wire.Always(WireAnswer.Json(200, """{"results":[{"nameserver":"ns1.example.net","valid":true}]}"""));

        Assert.True((await wire.Client.Nameservers.ValidateAsync(["ns1.example.net"]).WaitAsync(Wire.Guard))[0].Valid);

        Assert.Equal(2, wire.Server.Requests.Count);
        Assert.All(wire.Server.Requests, static request => Assert.Null(request.Header("Authorization")));
    }

    private static Task ChangeAsync(HostUpClient client, string call) => call switch
    {
        "nameservers" => client.Nameservers.ReplaceAsync(Sample, ["ns1.example.net", "ns2.example.net"]),
        "dnssec" => client.Dnssec.SetEnabledAsync(Sample, true),
        "key" => client.Dnssec.AddKeyAsync(Sample, new DelegationSigner(1, 13, 2, new string('a', 64))),
        _ => client.GlueRecords.SaveAsync(Sample, "ns1.example.com", ["203.0.113.1"]),
    };

    private static FaultScript Script(string loss, Wire wire) => loss switch
    {
        "close" => FaultScript.OnRequest.Close(),
        "reset" => FaultScript.OnRequest.Reset(),
        "cut" => FaultScript.OnRequest.Send("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{\"updated\":").Close(),
        _ => FaultScript.OnRequest.Stall(() => wire.Clock.Advance(Wire.AttemptTimeout)),
    };
}
