using System;
using System.Net.Http;
using HostUp.Client.Account;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Hosting;

namespace HostUp.Client.Tests.Api;

/// <summary>What a call takes over from its endpoint, and what shares a rate limit.</summary>
public sealed class ApiCallTests
{
    [Fact]
    public void A_call_goes_by_its_endpoint()
    {
        var call = new ApiCall(HostingEndpoints.ChangePlan, "acct/1");

        Assert.Equal("POST /shared-hosting/acct%2F1/actions/upgrade", call.Name);
        Assert.Equal("shared-hosting/{accountId}/actions/upgrade", call.Endpoint!.Template);
        Assert.Equal(RequestSafety.Commit, call.Safety);
        Assert.Equal(HostingEndpoints.ChangePlan.Safety, call.Safety);
        Assert.Equal(HostingEndpoints.ChangePlan.Scopes, call.Scopes);
        Assert.Equal(HostingEndpoints.ChangePlan.MadeCodes, call.MadeCodes);
        Assert.True(call.NeedsKey);
    }

    [Fact]
    public void A_dry_run_is_one_at_an_endpoint_that_has_it()
    {
        Assert.True(HostingEndpoints.ChangePlan.HasDryRun);
        Assert.Equal(RequestSafety.DryRun, new ApiCall(HostingEndpoints.ChangePlan, "acct_1") { IsDryRun = true }.Safety);
    }

    [Fact]
    public void The_catalogue_needs_no_key()
    {
        Assert.False(new ApiCall(HostingEndpoints.ListProducts).NeedsKey);
        Assert.Equal(HostingEndpoints.ListProducts.NeedsKey, new ApiCall(HostingEndpoints.ListProducts).NeedsKey);
        Assert.True(HostingEndpoints.ListProducts.IsPaged);
    }

    [Fact]
    public void A_free_call_has_what_is_said_of_it()
    {
        var call = new ApiCall(ApiCall.Patch, "me", RequestSafety.Idempotent) { Query = "a=1" };

        Assert.Equal("/me?a=1", call.PathAndQuery);
        Assert.Empty(call.Scopes);
        Assert.Empty(call.MadeCodes);
        Assert.True(call.NeedsKey);
        Assert.Null(call.Endpoint);
        Assert.Equal(["write:x"], new ApiCall(AccountEndpoints.ChangePreferences) { Scopes = ["write:x"] }.Scopes);
    }

    [Theory]
    [InlineData("whois", "whois")]
    [InlineData("me/preferences/peppol", "me")]
    [InlineData("support/tickets/1", "support")]
    [InlineData("billing/invoices/inv_1", "billing")]
    [InlineData("billing/invoices/inv_1/actions/resend-email", "billing/actions/resend-email")]
    [InlineData("shared-hosting/acct_1/actions/upgrade", "shared-hosting/actions/upgrade")]
    public void A_limit_is_shared_by_a_family_of_routes(string path, string family)
    {
        Assert.Equal(family, new ApiCall(HttpMethod.Get, path, RequestSafety.Read).RateFamily);
    }

    [Fact]
    public void Values_that_do_not_fit_the_path_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new ApiCall(BillingEndpoints.ListRecipients, "42"));
        Assert.Throws<ArgumentException>(() => new ApiCall(HostingEndpoints.ReadAccount));
        Assert.Throws<ArgumentException>(() => new ApiCall(HostingEndpoints.ReadAccount, ".."));
    }
}
