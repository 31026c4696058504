using System;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Domains;
using HostUp.Client.Errors;

namespace HostUp.Client.Tests.Domains;

/// <summary>Domains over real sockets, and both editions of their pages.</summary>
public sealed class DomainsClientTests
{
    private const string Id = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

    [Fact]
    public async Task They_are_listed_page_by_page()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        Domain[] domains = [.. (await sandbox.Client.Domains.ReadPages(pageSize: 1000).ReadAsync())!];

        Assert.EndsWith("/domains?limit=1000", sandbox.LastRequest.ToString(), StringComparison.Ordinal);
        Assert.Equal(11, domains.Length);
        Assert.Equal(("example.com", "active", Id, false), (domains[0].Name, domains[0].ServiceStatus, domains[0].Id, domains[0].Pinned));
        Assert.Equal("räksmörgås.example", domains[3].Name);
        Assert.NotNull(domains[0].CreatedAt);
        Assert.NotNull(domains[0].NextDueAt);
        Assert.Null(domains[0].OrderId);
        Assert.Equal("standard", domains[0].Lifecycle!.Type);
        Assert.Equal(1, domains[0].Billing!.PeriodYears);
        Assert.Null(domains[0].Billing!.InitialAmount);
    }

    [Fact]
    public async Task One_is_changed_by_what_is_set_alone()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        var update = new DomainUpdate { AutoRenew = false, RegistrarLock = true, WhoisPrivacyAutoEnable = false };

        Domain changed = await sandbox.Client.Domains.ChangeAsync(Id, update);

        JsonCompare.Same("""{"autoRenew":false,"registrarLock":true,"whoisPrivacyAutoEnable":false}""", sandbox.LastRequest.Body);
        Assert.False(changed.Lifecycle!.AutoRenewEnabled);
        Assert.True(new DomainUpdate { AutoRenew = false, RegistrarLock = true, CancelPendingOrder = true }.IsMetBy(changed));
        Assert.False(update.IsMetBy(changed), "HostUp does not show the wish for privacy.");
        Assert.False(new DomainUpdate { AutoRenew = true }.IsMetBy(changed));
    }

    [Fact]
    public async Task Nothing_to_change_sends_nothing()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        Assert.True(new DomainUpdate().IsEmpty);
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Domains.ChangeAsync(Id, new DomainUpdate()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => api.Client.Domains.ChangeAsync(Id, null!));
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Domains.RemoveAsync("example.com"));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task To_cancel_an_order_needs_another_scope()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(scopes: ["read:domains", "write:domains"]);
        var update = new DomainUpdate { AutoRenew = false, CancelPendingOrder = true };

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.Domains.ChangeAsync(Id, update));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(["write:domains", "write:billing"], refused.RequiredScopes);
        Assert.Equal(["write:domains"], new DomainUpdate { AutoRenew = true }.RequiredScopes);
    }

    [Theory]
    [InlineData("""{"id":"dom_1","registryLock":{"enabled":true,"requiresManualUnlockFlow":true,"unlockAction":{"href":"/x"}}}""")]
    [InlineData("""{"id":"dom_1","registrarLock":{"enabled":true,"requiresRegistryUnlockFlow":true,"unlockAction":{"href":"/x"}}}""")]
    public async Task The_lock_of_the_registry_has_two_names(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);

        Domain domain = await api.Client.Domains.ReadAsync("dom_1");

        Assert.Equal((true, true, "/x"), (domain.RegistryLock!.Enabled, domain.RegistryLock.RequiresManualUnlockFlow, domain.RegistryLock.UnlockAction!.ToString()));
        Assert.Equal("on, lifted by the registry", domain.RegistryLock.ToString());
        JsonCompare.Contains(body, domain.ToJson());
    }

    [Fact]
    public async Task What_a_page_does_not_show_is_kept_and_may_be_missing()
    {
        const string Body =
            """{"id":"dom_1","name":"example.com","whoisPrivacy":{"enabled":false},"pendingRenewalOrder":{"orderId":"ord_1","orderNumber":123456,"invoiceId":"inv_1"},"actions":{"canDelete":{"allowed":false,"reason":"No.","code":"pending_order"},"canTransfer":{"allowed":true}},"contacts":{"registrant":{}}}""";
        using InMemoryApi api = InMemoryApi.Answering(Body);

        Domain domain = await api.Client.Domains.ReadAsync("dom_1");

        Assert.Equal("off", domain.WhoisPrivacy!.ToString());
        Assert.Equal("order 123456, invoice inv_1", domain.PendingRenewalOrder!.ToString());
        Assert.Equal("delete: No.", domain.Actions!.ToString());
        Assert.True(domain.GetAdditionalData().ContainsKey("contacts"));
        JsonCompare.Contains(Body.Replace("123456", "\"123456\"", StringComparison.Ordinal), domain.ToJson());
        Assert.Null(domain.RegistryLock);
        Assert.Null(domain.Lifecycle);
    }

    [Fact]
    public async Task One_is_deleted_unless_something_stands_in_the_way()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        await sandbox.Client.DomainRenewals.RenewAsync(Id);

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.Domains.RemoveAsync(Id));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.True(refused.Extensions.ContainsKey("actions"));

        await sandbox.Client.DomainRenewals.RespondAsync(Id, accept: false);
        await sandbox.Client.Domains.RemoveAsync(Id);
        HostUpApiException gone = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.Domains.ReadAsync(Id));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain((await sandbox.Client.Domains.ReadPages().ReadAsync())!, static domain => domain.Id == Id);
    }

    [Fact]
    public async Task A_sync_that_failed_is_told_by_a_member()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        string moving = (await sandbox.Client.Domains.ReadPages("flytt.example").ReadAsync())![0].Id!;

        DomainStatusSync failed = await sandbox.Client.Domains.SyncStatusAsync(moving);
        Assert.False(failed.SyncSuccess);
        Assert.NotNull(failed.Error);
        Assert.True(failed.DoubleSyncAttempted);
        Assert.False(failed.DoubleSyncSucceeded);
        Assert.NotNull(failed.DoubleSyncError);
        Assert.False(failed.RevertAttempted);
        Assert.False(failed.RevertSucceeded);
        Assert.Null(failed.RevertError);
        Assert.Null(failed.Info);

        DomainStatusSync done = await sandbox.Client.Domains.SyncStatusAsync(Id);
        Assert.Equal((true, false, false, "active", "active"), (done.SyncSuccess, done.StatusChanged, done.StatusChangedToActive, done.PreviousStatus, done.NewStatus));
        Assert.Null(sandbox.LastRequest.Body);
    }

    [Fact]
    public async Task What_hangs_is_read_with_why()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        string moving = (await sandbox.Client.Domains.ReadPages("flytt.example").ReadAsync())![0].Id!;

        DomainDiagnosis diagnosis = await sandbox.Client.Domains.ReadLifecycleAsync(moving, "flytt.example");

        Assert.Equal(("flytt.example", moving, "The registry refused the transfer code."), (diagnosis.Domain, diagnosis.DomainId, diagnosis.Problem));
        Assert.Equal("epp_invalid", diagnosis.TransferFailure!.Category);
        Assert.NotNull(diagnosis.TransferFailure.DetectedAt);
        Assert.Equal("transfer_failed_at_registry", diagnosis.TransferStatus!.TransferStatus);
        Assert.Equal("transfer code: allowed, retry: Store another transfer code first.", diagnosis.TransferStatus.Actions!.ToString());
        Assert.True(diagnosis.TransferStatus.Actions.CanUpdateEpp!.Allowed);
        Assert.Equal("epp_invalid", diagnosis.TransferStatus.Actions.CanRetryTransfer!.Code);
        DomainRegistryEvent told = Assert.Single(diagnosis.RegistryHistory!);
        Assert.Equal(("Transfer refused", "Invalid authorization information"), (told.Subject, told.Contents));
        Assert.NotNull(told.Timestamp);
        Assert.False(diagnosis.TransferErrorsCleared);
        Assert.False(diagnosis.DomainStatusSynced);
        Assert.Null(diagnosis.RegistrationFailure);
        Assert.Equal("flytt.example, The registry refused the transfer code.", diagnosis.ToString());
        Assert.Null((await sandbox.Client.Domains.ReadLifecycleAsync(Id)).Problem);
    }
}
