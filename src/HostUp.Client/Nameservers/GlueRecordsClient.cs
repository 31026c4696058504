using System;
using System.Collections.Generic;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Nameservers;

/// <summary>Nameservers below the domains they serve, and the addresses that the registry gives out of them (<c>/domains/{id}/glue-records</c>).</summary>
public sealed class GlueRecordsClient
{
    private readonly ApiCaller _caller;

    internal GlueRecordsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Reads those of a domain. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the registry has; empty, with the reason in <see cref="GlueRecordState.Actions"/>, where HostUp does not manage it. Never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<GlueRecordState> ReadAsync(string domainId, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(NameserverEndpoints.ListGlueRecords, DomainId.Checked(domainId, nameof(domainId)));
        GlueRecordState state = await _caller.SendAsync(call, static () => NameserversJson.Default.GlueRecordState, cancellationToken).ConfigureAwait(false);
        ReceivedList.Checked(state.GlueRecords, "glueRecords", call);
        return state.Of(domainId);
    }

    /// <summary>
    /// Gives the registry the addresses of a nameserver, in place of those it has. What HostUp answers is not shown by its page: read it
    /// again. It is not sent again once it may have arrived. Needs the scope <c>write:domains</c>.
    /// </summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="hostname">The nameserver's whole name, below the domain.</param>
    /// <param name="addresses">All its addresses, one to ten, each public.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when HostUp has taken them.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one, or the name or an address cannot be sent; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task SaveAsync(string domainId, string hostname, IEnumerable<string> addresses, CancellationToken cancellationToken = default)
    {
        string name = NameserverName.Checked(hostname, nameof(hostname));
        IReadOnlyList<string> ips = PublicAddress.Several(addresses, nameof(addresses));
        return _caller.SendFreeFormAsync(
            new ApiCall(NameserverEndpoints.SaveGlueRecord, DomainId.Checked(domainId, nameof(domainId)))
            {
                Body = JsonBodyWriter.Write(writer =>
                {
                    writer.WriteString("hostname", name);
                    writer.WriteStartArray("ips");
                    foreach (string ip in ips)
                    {
                        writer.WriteStringValue(ip);
                    }

                    writer.WriteEndArray();
                }),
            },
            cancellationToken);
    }

    /// <summary>Has the registry forget a nameserver. It refuses while a domain uses it. Needs the scope <c>write:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="hostname">The nameserver's whole name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when HostUp has removed it.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one, or the name is none; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task RemoveAsync(string domainId, string hostname, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(
            NameserverEndpoints.RemoveGlueRecord,
            DomainId.Checked(domainId, nameof(domainId)),
            NameserverName.Checked(hostname, nameof(hostname)));
        try
        {
            await _caller.SendFreeFormAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (HostUpApiException gone) when (
            gone is { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.NotFound, EarlierMayHaveArrived: true })
        {
            // An attempt before, whose answer was lost, has removed it.
        }
    }
}
