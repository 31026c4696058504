using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Dns;

/// <summary>DNS zones and their records (<c>/dns-zones</c>).</summary>
public sealed partial class DnsZonesClient
{
    private readonly ApiCaller _caller;

    internal DnsZonesClient(ApiCaller caller)
    {
        _caller = caller;
        Names = new NameBook(
            caller.Transport.Names,
            DnsEndpoints.ListZones,
            DnsZoneId.IsWellFormed,
            FindAsync,
            static () => DnsMessages.ZoneNotFound,
            static () => DnsMessages.ZoneAmbiguous);
    }

    /// <summary>Zones by their names, in any case, in Unicode or Punycode. One name is asked for at a time.</summary>
    public NameBook Names { get; }

    /// <summary>Lists the zones page by page. Needs the scopes <c>read:dns</c> and <c>read:domains</c>.</summary>
    /// <param name="name">The one name to list, in any form; null for all zones.</param>
    /// <param name="pageSize">Zones a page, 1 to 1,000; null for HostUp's default.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page size is not 1 to 1,000.</exception>
    public PageReader<DnsZone> ReadPages(string? name = null, int? pageSize = null) => _caller.ReadPages(
        DnsEndpoints.ListZones,
        new QueryString().With("limit", PageSize.Text(pageSize, PageSize.MaxOfLongLists)).With("name", name is null ? null : DnsName.Zone(name)),
        static () => DnsWireJson.Default.DnsZonePage);

    /// <summary>Makes a call about a zone that is given by name or id. The name of an id is read once, and remembered.</summary>
    /// <typeparam name="T">What the call gives.</typeparam>
    /// <param name="nameOrId">The zone's name, or its id (<c>zone_…</c>).</param>
    /// <param name="call">The call, by id and name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the call gives.</returns>
    /// <exception cref="ArgumentException"><paramref name="nameOrId"/> is null or empty.</exception>
    /// <exception cref="HostUpApiException">No zone has the name or the id; or the call failed.</exception>
    public async Task<T> WithZoneAsync<T>(
        string nameOrId, Func<DnsZoneReference, CancellationToken, Task<T>> call, CancellationToken cancellationToken = default) =>
        Names.IsId(nameOrId)
            ? await call(await FindByIdAsync(nameOrId, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false)
            : await Names.WithIdAsync(nameOrId, (id, stop) => call(new DnsZoneReference(id, nameOrId), stop), cancellationToken).ConfigureAwait(false);

    /// <summary>Reads a zone and its records; HostUp does not page them. Needs the scope <c>read:dns</c>.</summary>
    /// <param name="zoneId">The zone's id (<c>zone_…</c>).</param>
    /// <param name="name">The one name to read: <c>@</c>, relative or whole. Null for all.</param>
    /// <param name="type">The one type to read; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The zone; never null, and neither are its <see cref="DnsZoneDetail.Zone"/> and <see cref="DnsZoneDetail.Records"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="zoneId"/> has not the form of a zone's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DnsZoneDetail> ReadAsync(
        string zoneId, string? name = null, string? type = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DnsEndpoints.ReadZone, DnsZoneId.Checked(zoneId, nameof(zoneId)))
        {
            Query = new QueryString().With("type", type?.ToUpperInvariant()).With("name", name is null ? null : DnsName.Zone(name)).ToString(),
        };
        DnsZoneDetail detail = await _caller.SendAsync(
            call,
            static () => DnsWireJson.Default.DnsZoneDetail,
            cancellationToken,
            answer => answer.Zone?.WireName is null ? new Sentence(static () => DnsMessages.ZoneMissing, call.Name) : null).ConfigureAwait(false);
        ReceivedList.Checked(detail.Records, "records", call);
        return detail.Link(zoneId);
    }

    private async Task<IReadOnlyList<NamedThing>> FindAsync(string name, CancellationToken cancellationToken)
    {
        var things = new List<NamedThing>();
        await foreach (DnsZone zone in ReadPages(name).ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (zone is { Id: { Length: > 0 } id, WireName: { Length: > 0 } known })
            {
                things.Add(new NamedThing(id, [known]));
            }
        }

        return things;
    }

    private async Task<DnsZoneReference> FindByIdAsync(string id, CancellationToken cancellationToken)
    {
        NameStore store = _caller.Transport.Names.Of(NameStores.Each(DnsEndpoints.ReadZone.Template, id));
        NameStore.Listing listing = await store.GetAsync(
            since: null,
            async stop => [new NamedThing(id, [(await ReadAsync(id, DnsName.Root, cancellationToken: stop).ConfigureAwait(false)).Zone!.WireName!])],
            cancellationToken).ConfigureAwait(false);
        return new DnsZoneReference(id, listing.Things[0].Names[0]);
    }
}
