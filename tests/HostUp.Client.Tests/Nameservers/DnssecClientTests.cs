using System;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Nameservers;

namespace HostUp.Client.Tests.Nameservers;

/// <summary>DNSSEC over real sockets, and what is wrong with a key before anything is sent.</summary>
public sealed class DnssecClientTests
{
    private const string Sample = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Digest = "49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4ACC0FF";

    [Fact]
    public async Task Automatic_DNSSEC_is_switched_and_paused_by_a_change()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DnssecClient client = sandbox.Client.Dnssec;
        string id = await sandbox.Client.Domains.Names.ResolveAsync("butik.example");

        DnssecState active = await client.ReadAsync(id);
        Assert.Equal(("butik.example", "active", true, false, id), (active.Domain, active.Status, active.IsEnabled, active.IsBlocked, active.DomainId));
        Assert.Equal("butik.example: active", active.ToString());
        Assert.Null(active.NameserversChangedAt);

        DnssecState off = await client.SetEnabledAsync(id, false);
        JsonCompare.Same("""{"action":"exclude"}""", sandbox.LastRequest.Body);
        Assert.Equal(("excluded", false), (off.Status, off.IsEnabled));
        Assert.NotNull(off.Reason);

        Assert.Equal("active", (await client.SetEnabledAsync(id, true)).Status);
        JsonCompare.Same("""{"action":"include"}""", sandbox.LastRequest.Body);
    }

    [Fact]
    public async Task A_pause_says_until_when()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"domainName":"xn--smrgs-pra0j.se","status":"blocked","reason":"Wait.","isEnabled":true,"isBlocked":true,"blockedUntil":"2026-04-30T12:00:00.000Z","blockReason":"Wait.","nameserversChangedAt":"2026-04-27T12:00:00.000Z"}""");

        DnssecState state = await api.Client.Dnssec.ReadAsync(Sample);

        Assert.Equal(("smörgås.se", true, true, "Wait."), (state.Domain, state.IsEnabled, state.IsBlocked, state.BlockReason));
        Assert.Equal(new DateTimeOffset(2026, 4, 30, 12, 0, 0, TimeSpan.Zero), state.BlockedUntil);
        Assert.Equal(TimeSpan.FromHours(72), state.BlockedUntil - state.NameserversChangedAt);
    }

    [Fact]
    public async Task Keys_are_read_and_added()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DnssecClient client = sandbox.Client.Dnssec;
        string id = await sandbox.Client.Domains.Names.ResolveAsync("forening.example");

        DnssecKeyState state = await client.ReadKeysAsync(id);
        DnssecKey key = Assert.Single(state.Keys);
        Assert.Equal(("forening.example", "DS", true, id), (state.Domain, state.RecordType, state.Actions!.CanAdd!.Allowed, state.DomainId));
        Assert.Equal(("forening.example", "DS", "2371", "13", "2", id), (key.Domain, key.RecordType, key.KeyTag, key.Algorithm, key.DigestType, key.DomainId));
        Assert.Equal("dsr_01hxa3b4c5d6e7f8g9h0j1k2m3", key.Id);
        Assert.Null(key.PublicKey);
        Assert.Equal("2371 13 2 " + key.Digest, key.ToString());
        Assert.Equal("allowed", state.Actions.ToString());

        var added = new DelegationSigner(60485, 13, 2, Digest.ToLowerInvariant().Insert(20, " ").Insert(5, "\n"));
        await client.AddKeyAsync(id, added);
        JsonCompare.Same($$"""{"type":"DS","keyTag":"60485","algorithm":"13","digestType":"2","digest":"{{Digest}}"}""", sandbox.LastRequest.Body);
        Assert.Equal($"60485 13 2 {Digest}", added.ToString());
        Assert.NotNull(Assert.Single((await client.ReadKeysAsync(id)).Keys, added.Is).Id);
        Assert.Equal("conflict", (await Assert.ThrowsAsync<HostUpApiException>(() => client.AddKeyAsync(id, added))).ErrorId);
        Assert.Equal("conflict", (await Assert.ThrowsAsync<HostUpApiException>(() => client.AddKeyAsync(Sample, added))).ErrorId);
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.AddKeyAsync(id, null!));
        await Assert.ThrowsAsync<ArgumentException>(() => client.AddKeyAsync("example.com", added));
    }

    [Fact]
    public async Task Numbers_and_keys_themselves_are_read_as_well()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            $$"""{"domainName":null,"recordType":"KEY","dsRecords":[{"id":null,"keyTag":2371,"algorithm":13,"digestType":"02","digest":"{{Digest}}"}],"keyRecords":[{"id":"dsr_2","algorithm":"8","publicKey":"AwEA","flags":257}]}""");

        DnssecKeyState state = await api.Client.Dnssec.ReadKeysAsync(Sample);

        Assert.Equal(["DS", "KEY"], state.Keys.Select(static key => key.RecordType));
        Assert.True(new DelegationSigner(2371, 13, 2, Digest).Is(state.Keys[0]));
        Assert.False(new DelegationSigner(2371, 13, 2, Digest).Is(state.Keys[1]));
        Assert.False(new DelegationSigner(2371, 8, 2, Digest).Is(state.Keys[0]));
        Assert.False(new DelegationSigner(2371, 13, 2, Digest).Is(null));
        Assert.Equal("8 AwEA", state.Keys[1].ToString());
        Assert.Equal(257L, state.Keys[1].GetAdditionalData()["flags"]);
        Assert.Equal(Sample, state.Keys[0].Domain);
        Assert.Null(state.Actions);
    }

    [Theory]
    [InlineData(-1, 13, 2, Digest, "-1")]
    [InlineData(65536, 13, 2, Digest, "65536")]
    [InlineData(1, 0, 2, Digest, "0")]
    [InlineData(1, 253, 2, Digest, "253")]
    [InlineData(1, 13, 0, Digest, "SHA-256")]
    [InlineData(1, 13, 5, Digest, "SHA-256")]
    [InlineData(1, 13, 2, "", "64")]
    [InlineData(1, 13, 2, "49FD46E6C4B45C55D4AC", "20")]
    [InlineData(1, 13, 1, Digest, "40")]
    [InlineData(1, 13, 4, Digest, "96")]
    [InlineData(1, 13, 2, "0x49FD46E6C4B45C55D4AC", "'x'")]
    [InlineData(1, 13, 2, null, "64")]
    public void A_key_whose_values_do_not_fit_is_none(int keyTag, int algorithm, int digestType, string? digest, string says)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new DelegationSigner(keyTag, algorithm, digestType, digest!));

        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_kinds_of_digests_have_their_lengths()
    {
        Assert.Equal(40, new DelegationSigner(0, 5, 1, new string('a', 40)).Digest.Length);
        Assert.Equal("3", new DelegationSigner(65535, 12, 3, new string('A', 64)).DigestType);
        Assert.Equal("65535", new DelegationSigner(65535, 16, 4, new string('0', 96)).KeyTag);
        Assert.Equal("16", new DelegationSigner(65535, 16, 4, new string('0', 96)).Algorithm);
    }
}
