using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Dns;

/// <content>Host names in place of ids.</content>
public sealed partial class DynamicDnsClient
{
    /// <summary>Finds a host name of a domain. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="hostname">The whole name, in any case, in Unicode or Punycode.</param>
    /// <param name="recordType"><c>A</c> or <c>AAAA</c>; null where the name alone tells which.</param>
    /// <param name="domain">The domain's name, for <see cref="DynamicDns.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The host name; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// <see cref="ApiFailure.NameNotFound"/> or <see cref="ApiFailure.NameAmbiguous"/>; or HostUp refused, or could not be reached or understood.
    /// </exception>
    public async Task<DynamicDns> FindAsync(
        string domainId, string hostname, string? recordType = null, string? domain = null, CancellationToken cancellationToken = default)
    {
        string name = DnsName.Zone(hostname);
        ItemList<DynamicDns> all = (await ReadAsync(domainId, domain, cancellationToken).ConfigureAwait(false)).Configs!;
        DynamicDns[] found = [.. all.Where(config => config is { Id: not null, WireHostname: { } known } && DnsName.Zone(known) == name
            && (recordType is null || string.Equals(config.RecordType, recordType, StringComparison.OrdinalIgnoreCase)))];
        return found.Length == 1 ? found[0] : throw NotOne(domainId, hostname, found, all);
    }

    private static HostUpApiException NotOne(
        string domainId, string asked, IReadOnlyList<DynamicDns> found, IReadOnlyList<DynamicDns> all)
    {
        var call = new ApiCall(DynamicDnsEndpoints.ListDynamicDns, domainId);
        if (found.Count > 0)
        {
            string several = string.Join(", ", found.Select(static config => $"{config.Id} ({config.RecordType})"));
            return new HostUpApiException(ApiFailure.NameAmbiguous, new Sentence(static () => DnsMessages.DynamicDnsAmbiguous, asked, several), call)
            {
                Candidates = [.. found.Select(static config => config.Id!)],
            };
        }

        IReadOnlyList<string> near = CloseNames.Find(asked, all.Select(static config => config.Hostname ?? string.Empty));
        var said = new Sentence(static () => DnsMessages.DynamicDnsNotFound, asked);
        return new HostUpApiException(
            ApiFailure.NameNotFound,
            near.Count == 0 ? said : new Sentence(static () => Messages.NameMeant, said, string.Join(", ", near)),
            call)
        {
            Candidates = near,
        };
    }
}
