using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.Client.Registration;
using HostUp.Client.Tests.Billing;

namespace HostUp.Client.Tests.Registration;

/// <summary>Codes, locks and retries over real sockets; both editions of the page on codes.</summary>
public sealed class DomainTransfersClientTests
{
    private const string Sample = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string Path = "/api/v2/domains/" + Sample + "/actions/";

    [Fact]
    public async Task A_recent_code_is_given_again_and_a_new_one_when_it_is_wanted()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DomainTransfersClient transfers = sandbox.Client.DomainTransfers;

        TransferCode first = await transfers.RequestCodeAsync(Sample, domain: "example.com");
        Assert.Equal("POST " + Path + "request-epp", sandbox.LastRequest.ToString());
        Assert.True(string.IsNullOrEmpty(sandbox.LastRequest.Body));
        Assert.Equal(("example.com", "fresh_request", true, "registry_console", Sample), (first.Domain, first.CodeSource, first.RequestSubmitted, first.DeliveryMethod, first.DomainId));
        Assert.Null(first.GeneratedAt);
        TransferCode again = await transfers.RequestCodeAsync(Sample);
        Assert.Equal((Sample, "recent_request", false), (again.Domain, again.CodeSource, again.RequestSubmitted));
        Assert.NotNull(again.GeneratedAt);
        Assert.Equal(Text(first.Code), Text(again.Code));
        TransferCode other = await transfers.RequestCodeAsync(Sample, forceNew: true);
        JsonCompare.Same("""{"forceNew":true}""", sandbox.LastRequest.Body);
        Assert.NotEqual(Text(first.Code), Text(other.Code));
    }

    [Theory]
    [InlineData("""{"domainId":"dom_1","requestSubmitted":true,"deliveryMethod":"unknown","eppCode":"EPP-AUTH-CODE-1234"}""", "EPP-AUTH-CODE-1234", null)]
    [InlineData("""{"domainId":"dom_1","requestSubmitted":false,"deliveryMethod":"registry_console","eppCode":"X","codeSource":"current_code"}""", "X", "current_code")]
    [InlineData("""{"domainId":"dom_1","requestSubmitted":true,"deliveryMethod":"unknown","eppCode":null}""", null, null)]
    public async Task Both_editions_of_an_answer_are_read(string json, string? code, string? source)
    {
        using InMemoryApi api = InMemoryApi.Answering(json);

        TransferCode read = await api.Client.DomainTransfers.RequestCodeAsync(Sample);

        Assert.Equal((code, source), (Text(read.Code), read.CodeSource));
        if (code is not null)
        {
            Assert.DoesNotContain(code, read.ToJson() + read, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_code_that_may_have_been_made_is_not_asked_for_twice()
    {
        using var api = new InMemoryApi(static _ => throw new HttpRequestException("lost"), static options => options.MaxRetryCount = 3);

        HostUpApiException unknown = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.DomainTransfers.RequestCodeAsync(Sample, forceNew: true));

        Assert.Equal(ApiFailure.OutcomeUnknown, unknown.Failure);
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task A_code_is_stored_and_an_answer_that_says_otherwise_is_an_error()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        using SecureString code = OrdersClientTests.Secret("c-o-d-e");
        string id = await OrderAsync(sandbox.Client, DomainOrderItem.Transfer("iis.se", code));

        StoredTransferCode stored = await sandbox.Client.DomainTransfers.StoreCodeAsync(id, code, "iis.se");

        JsonCompare.Same("""{"eppCode":"c-o-d-e"}""", sandbox.LastRequest.Body);
        Assert.Equal(("iis.se", true, id, "iis.se"), (stored.Domain, stored.EppCodePersisted, stored.DomainId, stored.ToString()));
        Assert.NotNull(stored.UpdatedAt);
        using var empty = new SecureString();
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Client.DomainTransfers.StoreCodeAsync(id, empty));
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Client.DomainTransfers.RetryTransferAsync(id, empty));
        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.DomainTransfers.StoreCodeAsync(Sample, code));
        Assert.Equal("domain_not_eligible", refused.ErrorId);
        using InMemoryApi api = InMemoryApi.Answering("""{"domainId":"dom_1","eppCodePersisted":false}""");
        HostUpApiException not = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.DomainTransfers.StoreCodeAsync(Sample, code, "iis.se"));
        Assert.Contains("iis.se was not stored", not.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_is_tried_again_with_the_code_there_is_or_another()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        using SecureString wrong = OrdersClientTests.Secret("wrong-1");
        using SecureString right = OrdersClientTests.Secret("right-1");
        string id = await OrderAsync(sandbox.Client, DomainOrderItem.Transfer("iis.se", wrong));

        TransferRetry failed = await sandbox.Client.DomainTransfers.RetryTransferAsync(id, domain: "iis.se");
        Assert.True(string.IsNullOrEmpty(sandbox.LastRequest.Body));
        Assert.Equal(("iis.se", "transfer_failed_at_registry", true), (failed.Domain, failed.TransferStatus, failed.DomainStatusSynced));
        Assert.True(failed.PreRetryCleanup!.FailedRegistryRecordDeleted);
        Assert.True(failed.Actions!.CanUpdateEpp!.Allowed);
        Assert.NotNull(failed.Reason);
        TransferRetry going = await sandbox.Client.DomainTransfers.RetryTransferAsync(id, right);
        JsonCompare.Same("""{"eppCode":"right-1"}""", sandbox.LastRequest.Body);
        Assert.Equal((id, "pending_transfer_in_progress", null, id), (going.Domain, going.TransferStatus, going.Reason, going.DomainId));
        Assert.False(going.Actions!.CanRetryTransfer!.Allowed);
        Assert.Equal($"{id}: pending_transfer_in_progress", going.ToString());
    }

    [Fact]
    public async Task A_registration_is_tried_again_and_may_go_on()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        string id = await OrderAsync(sandbox.Client, DomainOrderItem.Register("hanging-1.com"));
        string rejected = await OrderAsync(sandbox.Client, DomainOrderItem.Register("rejected-1.com"));

        RegistrationRetry going = await sandbox.Client.DomainTransfers.RetryRegistrationAsync(id, domain: "hanging-1.com");
        Assert.True(string.IsNullOrEmpty(sandbox.LastRequest.Body));
        Assert.Equal(("hanging-1.com", "submitted", id, "hanging-1.com: submitted"), (going.Domain, going.RegistrationStatus, going.DomainId, going.ToString()));
        Assert.Equal(("in_progress", "hanging-1.com"), (going.Operation!.Status, going.Operation.Purpose));
        Assert.StartsWith("/api/jobs/dbj_", going.Operation.PollUrl, StringComparison.Ordinal);
        Assert.Equal("failed", (await sandbox.Client.DomainTransfers.RetryRegistrationAsync(rejected)).RegistrationStatus);
        var values = new FreeFormObject([new("registrationIdentifier", "556677-8899")]);
        RegistrationRetry mended = await sandbox.Client.DomainTransfers.RetryRegistrationAsync(rejected, values, profileUpdated: true);
        JsonCompare.Same("""{"recoveryValues":{"registrationIdentifier":"556677-8899"},"profileUpdated":true}""", sandbox.LastRequest.Body);
        Assert.Equal("submitted", mended.RegistrationStatus);
        Assert.Null(mended.Outcome);
        Assert.NotNull(mended.Reason);
    }

    [Fact]
    public async Task An_outcome_is_kept_whatever_it_is()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"domainId":"dom_abc123","registrationStatus":"failed","reason":"x","outcome":{"code":7,"new":true}}""");

        RegistrationRetry retry = await api.Client.DomainTransfers.RetryRegistrationAsync(Sample);

        Assert.Equal(7L, ((FreeFormObject)retry.Outcome!)["code"]);
        Assert.Null(retry.Operation);
    }

    [Fact]
    public async Task A_lock_is_lifted_when_the_owner_is_told_or_a_person_confirms()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        string id = await OrderAsync(sandbox.Client, Se("ny-butik.se"));
        string unverified = await OrderAsync(sandbox.Client, Se("unverified.se"));

        UnlockRequest asked = await sandbox.Client.DomainTransfers.RequestUnlockAsync(id);
        Assert.True(string.IsNullOrEmpty(sandbox.LastRequest.Body));
        Assert.Equal(("ny-butik.se", "submitted", "se", true, "account_owner", id), (asked.Domain, asked.Status, asked.DomainExtension, asked.TicVerified, asked.VerifiedAs, asked.DomainId));
        Assert.NotNull(asked.CompanyName);
        UnlockRequest again = await sandbox.Client.DomainTransfers.RequestUnlockAsync(id, domain: "ny-butik.se");
        Assert.Equal(("already_requested", 0m), (again.Status, again.DaysSinceRequest));
        UnlockRequest refused = await sandbox.Client.DomainTransfers.RequestUnlockAsync(unverified);
        Assert.Equal(("verification_failed", true), (refused.Status, refused.RequiresConfirmation));
        Assert.NotNull(refused.VerificationReason);
        UnlockRequest forced = await sandbox.Client.DomainTransfers.RequestUnlockAsync(unverified, force: true);
        JsonCompare.Same("""{"forceRequest":true}""", sandbox.LastRequest.Body);
        Assert.Equal("unverified.se: submitted", forced.ToString());
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("")]
    public async Task Ids_are_taken_and_no_names(string id)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");
        DomainTransfersClient transfers = api.Client.DomainTransfers;
        using SecureString code = OrdersClientTests.Secret("x");

        await Assert.ThrowsAsync<ArgumentException>(() => transfers.RequestCodeAsync(id));
        await Assert.ThrowsAsync<ArgumentException>(() => transfers.StoreCodeAsync(id, code));
        await Assert.ThrowsAsync<ArgumentException>(() => transfers.RetryTransferAsync(id));
        await Assert.ThrowsAsync<ArgumentException>(() => transfers.RetryRegistrationAsync(id));
        await Assert.ThrowsAsync<ArgumentException>(() => transfers.RequestUnlockAsync(id));
        Assert.Empty(api.Requests);
    }

    private static DomainOrderItem Se(string name)
    {
        DomainOrderItem item = DomainOrderItem.Register(name);
        item.AcceptedTerms = ["se_registration_terms"];
        return item;
    }

    private static async Task<string> OrderAsync(HostUpClient client, DomainOrderItem item)
    {
        await client.Orders.CreateAsync(new OrderRequest([item]), client.Orders.NewAttemptKey());
        return (await client.Domains.ReadPages(item.Domain).ReadAsync())!.Single().Id!;
    }

    private static string? Text(SecureString? secure) => secure is null ? null : new NetworkCredential(string.Empty, secure).Password;
}
