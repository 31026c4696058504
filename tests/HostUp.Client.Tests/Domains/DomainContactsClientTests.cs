using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Domains;

namespace HostUp.Client.Tests.Domains;

/// <summary>Contacts and the identification of owners over real sockets.</summary>
public sealed class DomainContactsClientTests
{
    private const string Id = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

    [Fact]
    public async Task What_is_set_and_nothing_else_is_changed()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DomainContactsClient client = sandbox.Client.DomainContacts;
        DomainContacts contacts = await client.ReadAsync(Id, "example.com");
        Assert.Equal(("active", false, "edit: allowed, BankID first: no"), (contacts.ServiceStatus, contacts.Draft, contacts.Actions!.ToString()));
        Assert.Equal(["registrant", "admin", "tech", "billing"], ContactRoles.All.Select(role => contacts.Find(role)!.Role!));
        Assert.Null(contacts.Find("owner"));
        Assert.Equal(("+46700000000", "Examplegatan 1", null, "Stockholm", null, "12345", "SE"), (
            contacts.Tech!.PhoneNumber, contacts.Tech.Street, contacts.Tech.Address2, contacts.Tech.City, contacts.Tech.State, contacts.Tech.PostalCode, contacts.Tech.CountryCode));
        var update = new DomainContactUpdate { Email = "it@example.com", FirstName = "Anna", LastName = "Svensson", RegistrationNumber = "5560000001" };

        Assert.Equal(["Email", "RegistrationNumber"], update.Differences(contacts.Admin).Select(static member => member.Name));
        DomainContacts changed = await client.ChangeAsync(contacts, Id, ["ADMIN"], update, "example.com");

        JsonCompare.Same("""{"admin":{"firstName":"Anna","lastName":"Svensson","email":"it@example.com","registrationIdentifier":{"value":"5560000001","countryCode":"SE"}}}""", sandbox.LastRequest.Body);
        Assert.Equal(("it@example.com", "5560000001", Id), (changed.Admin!.Email, changed.Admin.RegistrationIdentifier!.ToString(), changed.Admin.DomainId));
        Assert.Equal("Svensson", changed.Admin.LastName);
        Assert.Equal("SE", changed.Admin.RegistrationIdentifier.CountryCode);
        Assert.Null(changed.Admin.RegistrationIdentifier.Type);
        Assert.True(changed.UpdateOutcome!.RegistrantRegistrationIdentifierApplied);
        Assert.Equal("applied", changed.UpdateOutcome.ToString());
        Assert.Empty(update.Differences(changed.Admin));
    }

    [Fact]
    public async Task The_number_of_the_holder_is_held_back_until_BankID()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        string id = (await sandbox.Client.Domains.ReadPages("example.se").ReadAsync())![0].Id!;
        DomainContacts contacts = await sandbox.Client.DomainContacts.ReadAsync(id);
        Assert.True(contacts.Actions!.RequiresIdentityVerification!.Allowed);
        Assert.True(contacts.Actions.CanEditContacts!.Allowed);

        DomainContacts changed = await sandbox.Client.DomainContacts.ChangeAsync(
            contacts, id, ["registrant"], new DomainContactUpdate { RegistrationNumber = "1", City = "Lund" });

        Assert.False(changed.UpdateOutcome!.RegistrantRegistrationIdentifierApplied);
        Assert.Equal("identity_verification_required", changed.UpdateOutcome.RegistrantRegistrationIdentifierBlockedReason);
        Assert.Equal(("Lund", "556000-0000"), (changed.Registrant!.City, changed.Registrant.RegistrationIdentifier!.Value));
    }

    [Fact]
    public async Task Nothing_to_change_sends_nothing()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");
        var contacts = new DomainContacts();
        var update = new DomainContactUpdate { City = string.Empty };

        Assert.True(new DomainContactUpdate().IsEmpty);
        Assert.False(update.IsEmpty);
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.DomainContacts.ChangeAsync(contacts, Id, ["admin"], new DomainContactUpdate()));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.DomainContacts.ChangeAsync(contacts, Id, [], update));
        await Assert.ThrowsAsync<ArgumentNullException>(() => api.Client.DomainContacts.ChangeAsync(null!, Id, ["admin"], update));
        Assert.Empty(api.Requests);
        Assert.Empty(update.Differences(null));
    }

    [Fact]
    public async Task Whether_an_owner_is_identified_is_read()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"requiresBankId":true,"verified":true,"method":"company","role":"Styrelseledamot","companyName":"Example AB","reason":null}""");

        DomainVerification verification = await api.Client.DomainContacts.ReadVerificationAsync(Id, "xn--rksmrgs-5wao1o.example");

        Assert.Equal(("räksmörgås.example", Id, true, true), (verification.Domain, verification.DomainId, verification.RequiresBankId, verification.Verified));
        Assert.Equal(("company", "Styrelseledamot", "Example AB", null), (verification.Method, verification.Role, verification.CompanyName, verification.Reason));
        Assert.Equal("räksmörgås.example: verified", verification.ToString());
    }

    [Fact]
    public async Task The_link_is_a_secret_that_no_observer_sees()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        string id = (await sandbox.Client.Domains.ReadPages("example.se").ReadAsync())![0].Id!;
        var seen = new Observed();

        DomainVerificationLink link = await sandbox.Client.WithObserver(seen).DomainContacts.CreateVerificationLinkAsync(id);

        string text = new NetworkCredential(string.Empty, link.GetLink()).Password;
        Assert.StartsWith("https://sandbox.hostup.invalid/verify/", text, StringComparison.Ordinal);
        Assert.True(link.HasLink);
        Assert.NotNull(link.ExpiresAt);
        Assert.Equal("example.se", link.Domain);
        Assert.DoesNotContain("/verify/", link.ToJson() + link, StringComparison.Ordinal);
        Assert.Empty(link.GetAdditionalData());
        Assert.NotEmpty(seen.Responses);
        Assert.All(seen.Responses, static response => Assert.DoesNotContain("/verify/", response.Body ?? string.Empty, StringComparison.Ordinal));
    }
}
