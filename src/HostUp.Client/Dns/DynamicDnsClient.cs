using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Dns;

/// <summary>Host names that follow a changing address (<c>/domains/{id}/dyndns</c>).</summary>
public sealed partial class DynamicDnsClient
{
    private readonly ApiCaller _caller;

    internal DynamicDnsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Reads the host names of a domain. Needs the scope <c>read:domains</c>; tokens come with <c>write:domains</c> alone.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="domain">The domain's name, for <see cref="DynamicDns.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The host names; never null.</returns>
    /// <exception cref="System.ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DynamicDnsStatus> ReadAsync(string domainId, string? domain = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DynamicDnsEndpoints.ListDynamicDns, DomainId.Checked(domainId, nameof(domainId)));
        DynamicDnsStatus status = await _caller.SendAsync(call, static () => DnsWireJson.Default.DynamicDnsStatus, cancellationToken).ConfigureAwait(false);
        ReceivedList.Checked(status.Configs, "configs", call);
        return status.Link(domainId, domain, _caller.Transport.Site);
    }

    /// <summary>Adds a host name and makes its token. It is not sent again once it may have arrived. Needs the scope <c>write:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="hostname">The whole name: the domain, or one below it.</param>
    /// <param name="recordType"><c>A</c> or <c>AAAA</c>.</param>
    /// <param name="domain">The domain's name, for <see cref="DynamicDns.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The host name with its token; never null.</returns>
    /// <exception cref="System.ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DynamicDns> AddAsync(
        string domainId, string hostname, string recordType, string? domain = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DynamicDnsEndpoints.AddDynamicDns, DomainId.Checked(domainId, nameof(domainId)))
        {
            Body = JsonBodyWriter.Write(writer =>
            {
                writer.WriteString("hostname", DnsName.Zone(hostname));
                writer.WriteString("recordType", recordType.ToUpperInvariant());
            }),
        };
        return (await _caller.SendAsync(call, static () => DnsWireJson.Default.DynamicDns, cancellationToken).ConfigureAwait(false))
            .Of(domainId, domain, _caller.Transport.Site);
    }

    /// <summary>Lets a host name be updated, or not; its token stays. Needs the scope <c>write:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="configId">The host name's id (<c>ddns_…</c>).</param>
    /// <param name="enabled">Whether updates are taken.</param>
    /// <param name="domain">The domain's name, for <see cref="DynamicDns.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The host name as saved; never null.</returns>
    /// <exception cref="System.ArgumentException">An id has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DynamicDns> SetEnabledAsync(
        string domainId, string configId, bool enabled, string? domain = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(
            DynamicDnsEndpoints.ChangeDynamicDns, DomainId.Checked(domainId, nameof(domainId)), DynamicDnsId.Checked(configId, nameof(configId)))
        {
            Body = JsonBodyWriter.Write(writer => writer.WriteBoolean("enabled", enabled)),
        };

        // HostUp's page does not show the answer. Where it does not say which host name it is about, that is read.
        DynamicDns? changed = await _caller.SendOptionalAsync(call, static () => DnsWireJson.Default.DynamicDns, cancellationToken).ConfigureAwait(false);
        changed = changed?.WireHostname is null
            ? (await ReadAsync(domainId, domain, cancellationToken).ConfigureAwait(false)).Configs!.FirstOrDefault(config => config.Id == configId)
            : changed;
        return (changed ?? new DynamicDns { Id = configId, Enabled = enabled }).Of(domainId, domain, _caller.Transport.Site);
    }

    /// <summary>Deletes a host name with its token and its log. It is sent once. Needs the scope <c>write:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="configId">The host name's id (<c>ddns_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when HostUp has deleted it.</returns>
    /// <exception cref="System.ArgumentException">An id has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task RemoveAsync(string domainId, string configId, CancellationToken cancellationToken = default) => _caller.SendFreeFormAsync(
        new ApiCall(
            DynamicDnsEndpoints.DeleteDynamicDns, DomainId.Checked(domainId, nameof(domainId)), DynamicDnsId.Checked(configId, nameof(configId))),
        cancellationToken);

    /// <summary>Lists the updates of a host name, in HostUp's order. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="configId">The host name's id (<c>ddns_…</c>).</param>
    /// <param name="hostname">The host name, for <see cref="DynamicDnsUpdate.Hostname"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The updates; empty when there was none.</returns>
    /// <exception cref="System.ArgumentException">An id has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<DynamicDnsUpdate>> ListLogAsync(
        string domainId, string configId, string? hostname = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(
            DynamicDnsEndpoints.ListDynamicDnsLog, DomainId.Checked(domainId, nameof(domainId)), DynamicDnsId.Checked(configId, nameof(configId)));
        DynamicDnsLog log = await _caller.SendAsync(call, static () => DnsWireJson.Default.DynamicDnsLog, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<DynamicDnsUpdate> updates = ReceivedList.Checked(log.Logs, "logs", call);
        foreach (DynamicDnsUpdate update in updates)
        {
            update.Of(hostname);
        }

        return updates;
    }
}
