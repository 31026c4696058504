using System;
using System.Threading.Tasks;
using HostUp.Client.Account;
using HostUp.Sandbox;

namespace HostUp.Client.Tests.Account;

public sealed class PeppolClientTests
{
    [Fact]
    public async Task The_status_is_asked_for_and_read()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        PeppolStatus status = await sandbox.Client.Peppol.GetStatusAsync();

        SandboxRequest request = Assert.Single(sandbox.Requests);
        Assert.Equal("GET /api/v2/me/preferences/peppol", request.ToString());
        Assert.Null(request.Body);
        Assert.True(status.Eligible);
        Assert.Null(status.Reason);
        Assert.Matches("^[0-9]{10}$", status.OrgNumber);
        Assert.Equal("0007:" + status.OrgNumber, status.PeppolId);
        Assert.NotNull(status.ParticipantName);
        Assert.NotNull(status.LookedUpAt);
        Assert.Equal("eligible", status.ToString());
    }

    [Fact]
    public async Task A_private_customer_is_not_eligible_and_told_why()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(SandboxScenario.Empty);

        PeppolStatus status = await sandbox.Client.Peppol.GetStatusAsync();

        Assert.False(status.Eligible);
        Assert.NotNull(status.Reason);
        Assert.Equal(status.Reason, status.ToString());
        Assert.Null(status.PeppolId);
    }

    [Theory]
    [InlineData(true, """{"optedOut":true}""", "opted out")]
    [InlineData(false, """{"optedOut":false}""", "not opted out")]
    public async Task The_preference_is_saved(bool optedOut, string body, string text)
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        PeppolPreference saved = await sandbox.Client.Peppol.SetPreferenceAsync(optedOut);

        SandboxRequest request = Assert.Single(sandbox.Requests);
        Assert.Equal("PATCH /api/v2/me/preferences/peppol", request.ToString());
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        JsonCompare.Same(body, request.Body);
        Assert.Equal(optedOut, saved.OptedOut);
        Assert.Equal(new DateTimeOffset(2026, 4, 27, 12, 34, 56, TimeSpan.Zero), saved.UpdatedAt);
        Assert.Equal(text, saved.ToString());
        Assert.Equal(optedOut, (await sandbox.Client.Preferences.GetAsync()).Billing!.Peppol!.OptedOut);
    }

    [Fact]
    public void A_status_without_a_reason_reads_well() => Assert.Equal("not eligible", new PeppolStatus().ToString());
}
