using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using HostUp.Client.Account;
using HostUp.Client.Errors;
using HostUp.Sandbox;

namespace HostUp.Client.Tests.Account;

/// <summary>Who the customer is, over a real socket.</summary>
public sealed class AccountClientTests
{
    [Fact]
    public async Task The_profile_is_read()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        AccountProfile profile = await sandbox.Client.Account.ReadAsync();

        Assert.Equal("GET /api/v2/me", Assert.Single(sandbox.Requests).ToString());
        Assert.Equal(("organisation", "SE", "SEK", "+46700000000"), (profile.AccountType, profile.CountryCode, profile.CurrencyCode, profile.PhoneNumber));
        Assert.Equal("Exempelgatan 1, 111 22 Stockholm", profile.Address!.ToString());
        Assert.Equal("555555-5555", profile.RegistrationIdentifier!.ToString());
        Assert.Equal("Exempelbolaget Räksmörgås AB, user@example.com", profile.ToString());
        Assert.Empty(profile.GetAdditionalData());
    }

    [Fact]
    public async Task What_is_set_is_sent_and_nothing_else()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        var update = new AccountUpdate { RegistrationCountryCode = "SE" };
        update.Set("vatNumber", "SE559999999901");
        update.Set("invoiceReference", null);
        update.Set("companyName", "");
        update.Set("registrationIdentifier", "559290-1325");
        update.Set("address.city", "Umeå");

        AccountProfile profile = await sandbox.Client.Account.UpdateAsync(update);

        Assert.Equal("PATCH /api/v2/me", sandbox.LastRequest.ToString());
        JsonCompare.Same(
            """{"companyName":null,"vatNumber":"SE559999999901","invoiceReference":null,"registrationIdentifier":{"value":"559290-1325","countryCode":"SE"},"address":{"city":"Umeå"}}""",
            sandbox.LastRequest.Body);
        Assert.Equal(("SE559999999901", null, null), (profile.VatNumber, profile.InvoiceReference, profile.CompanyName));
        Assert.Equal("Exempelgatan 1, 111 22 Umeå", profile.Address!.ToString());
    }

    [Fact]
    public async Task The_registration_number_can_be_cleared()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        var update = new AccountUpdate();
        update.Set("registrationIdentifier", null);

        AccountProfile profile = await sandbox.Client.Account.UpdateAsync(update);

        JsonCompare.Same("""{"registrationIdentifier":null}""", sandbox.LastRequest.Body);
        Assert.Null(profile.RegistrationIdentifier);
    }

    [Fact]
    public async Task Every_member_is_taken_by_HostUp_and_found_in_the_answer()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        foreach (string member in AccountUpdate.Members)
        {
            string value = member switch { "languageCode" => "de", "accountType" => "private", "countryCode" => "NO", _ => "New-1" };
            var update = new AccountUpdate();
            update.Set(member, value);

            AccountProfile profile = await sandbox.Client.Account.UpdateAsync(update);

            Assert.Equal(value, AccountUpdate.Find(profile, member));
            Assert.Equal(new KeyValuePair<string, string?>(member, value), Assert.Single(update.Values));
            Assert.False(update.IsEmpty);
        }
    }

    [Theory]
    [InlineData("firstName", null)]
    [InlineData("countryCode", "")]
    [InlineData("address.postalCode", "")]
    [InlineData("email", "a@example.com")]
    public void What_cannot_be_cleared_or_changed_is_refused(string member, string? value) =>
        Assert.Throws<ArgumentException>(() => new AccountUpdate().Set(member, value));

    [Fact]
    public async Task Nothing_set_is_never_sent()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Account.UpdateAsync(new AccountUpdate()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => api.Client.Account.UpdateAsync(null!));

        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("null", null, null)]
    [InlineData("\"559290-1325\"", "559290-1325", null)]
    [InlineData("""{"value":"559290-1325","countryCode":"SE"}""", "559290-1325", "SE")]
    public async Task The_registration_number_is_text_or_an_object(string json, string? value, string? country)
    {
        using InMemoryApi api = InMemoryApi.Answering($$"""{"registrationIdentifier":{{json}}}""");

        RegistrationIdentifier? number = (await api.Client.Account.ReadAsync()).RegistrationIdentifier;

        Assert.Equal((value, country), (number?.Value, number?.CountryCode));
    }

    [Fact]
    public async Task An_unknown_country_is_refused_by_HostUp()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        var update = new AccountUpdate();
        update.Set("countryCode", "ZZ");

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.Account.UpdateAsync(update));

        Assert.Equal("invalid_country_code", refused.Code);
    }

    [Fact]
    public async Task Cancellations_are_listed_in_one_request()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        ServiceCancellation cancellation = Assert.Single(await sandbox.Client.Account.ListCancellationsAsync());

        Assert.Equal(("vps", null, "scheduled", "Moved to a larger server."), (cancellation.Type, cancellation.AccountId, cancellation.Status, cancellation.Reason));
        Assert.True(cancellation.CancelledAt < cancellation.ScheduledAt);
        Assert.Equal(cancellation.VpsId + " scheduled", cancellation.ToString());
        Assert.Empty(cancellation.GetAdditionalData());
    }

    [Theory]
    [InlineData("""{"type":"shared_hosting","accountId":"acct_1","cancellation":{"status":"pending","reason":null,"revokable":true}}""", "pending", "revokable")]
    [InlineData("""{"type":"shared_hosting","accountId":"acct_1","status":"pending","cancellation":null}""", "pending", null)]
    [InlineData("""{"type":"shared_hosting","accountId":"acct_1","cancellation":"pending"}""", null, "cancellation")]
    public async Task What_is_in_it_may_be_anything(string json, string? status, string? kept)
    {
        using InMemoryApi api = InMemoryApi.Answering($$"""{"cancellations":[{{json}}]}""");

        ServiceCancellation cancellation = Assert.Single(await api.Client.Account.ListCancellationsAsync());

        Assert.Equal(("acct_1", status), (cancellation.AccountId, cancellation.Status));
        Assert.True(kept is null || cancellation.GetAdditionalData().ContainsKey(kept));
        Assert.Contains("\"accountId\":\"acct_1\"", cancellation.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_customer_has_cancelled_nothing()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(SandboxScenario.Empty);

        Assert.Empty(await sandbox.Client.Account.ListCancellationsAsync());
        Assert.Null((await sandbox.Client.Account.ReadAsync()).CompanyName);
    }
}
