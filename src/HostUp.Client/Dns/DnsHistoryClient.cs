using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;

namespace HostUp.Client.Dns;

/// <summary>What the DNS of a domain is and was (<c>/domains/{id}/dns</c>). It needs the scopes <c>read:dns</c> and <c>read:domains</c>.</summary>
public sealed class DnsHistoryClient
{
    private readonly ApiCaller _caller;

    internal DnsHistoryClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists what changed, page by page.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="name">The one name to list, relative or whole; null for all.</param>
    /// <param name="type">The one type to list; null for all.</param>
    /// <param name="pageSize">Changes a page, 1 to 100; null for HostUp's default.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="System.ArgumentException">The id has not the form of one, or the page size is not 1 to 100.</exception>
    public PageReader<DnsChange> ReadHistory(string domainId, string? name = null, string? type = null, int? pageSize = null) => _caller.ReadPages(
        DnsHistoryEndpoints.ListDnsHistory,
        new QueryString()
            .With("limit", PageSize.Text(pageSize, PageSize.Max))
            .With("name", name is null ? null : DnsName.Zone(name))
            .With("type", type?.ToUpperInvariant()),
        static () => DnsWireJson.Default.DnsChangePage,
        DomainId.Checked(domainId, nameof(domainId)));

    /// <summary>Lists what changed and who did it, page by page.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="pageSize">Changes a page, 1 to 100; null for HostUp's default.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="System.ArgumentException">The id has not the form of one, or the page size is not 1 to 100.</exception>
    public PageReader<DnsChange> ReadAudit(string domainId, int? pageSize = null) => _caller.ReadPages(
        DnsHistoryEndpoints.ListDnsAudit,
        new QueryString().With("limit", PageSize.Text(pageSize, PageSize.Max)),
        static () => DnsWireJson.Default.DnsChangePage,
        DomainId.Checked(domainId, nameof(domainId)));

    /// <summary>Lists the copies of the zone that HostUp kept, in its order.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="limit">How many at most, 1 to 100; null for HostUp's default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The copies; empty when there are none.</returns>
    /// <exception cref="System.ArgumentException">The id has not the form of one, or the limit is not 1 to 100; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<DnsSnapshot>> ListSnapshotsAsync(
        string domainId, int? limit = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DnsHistoryEndpoints.ListDnsSnapshots, DomainId.Checked(domainId, nameof(domainId)))
        {
            Query = new QueryString().With("limit", PageSize.Text(limit, PageSize.Max)).ToString(),
        };
        DnsSnapshotList answer = await _caller.SendAsync(call, static () => DnsWireJson.Default.DnsSnapshotList, cancellationToken).ConfigureAwait(false);
        return ReceivedList.Checked(answer.Data, "data", call);
    }

    /// <summary>Reads the last copy from before the domain's DNS came to HostUp.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The copy, or why there is none; never null.</returns>
    /// <exception cref="System.ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<SnapshotBeforeHostUp> ReadSnapshotBeforeHostUpAsync(string domainId, CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiCall(DnsHistoryEndpoints.ReadSnapshotBeforeHostUp, DomainId.Checked(domainId, nameof(domainId))),
        static () => DnsWireJson.Default.SnapshotBeforeHostUp,
        cancellationToken);

    /// <summary>Reads the zone of a domain, its name servers, and what can be done with it.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="includeSystem">Whether the SOA and the root's NS are among the records.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The DNS; never null, and neither are its records.</returns>
    /// <exception cref="System.ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DomainDns> ReadDomainDnsAsync(string domainId, bool includeSystem = false, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DnsHistoryEndpoints.ReadDomainDns, DomainId.Checked(domainId, nameof(domainId)))
        {
            Query = new QueryString().With("includeSystem", includeSystem ? "true" : null).ToString(),
        };
        DomainDns dns = await _caller.SendAsync(call, static () => DnsWireJson.Default.DomainDns, cancellationToken).ConfigureAwait(false);
        ReceivedList.Checked(dns.Records, "records", call);
        return dns.Link();
    }
}
