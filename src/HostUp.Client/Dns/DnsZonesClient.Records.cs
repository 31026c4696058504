using System;
using System.Collections.Generic;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Dns;

/// <content>What changes records.</content>
public sealed partial class DnsZonesClient
{
    // With proxied a request is about the CDN as well.
    private static readonly string[] ScopesWithCdn = [.. DnsEndpoints.AddRecord.Scopes, "write:cdn"];

    /// <summary>
    /// Adds a record beside what is there; HostUp refuses one it has. It is not sent again once it may have arrived. Needs the scope
    /// <c>write:dns</c>, and with <see cref="DnsRecordData.Proxied"/> <c>write:cdn</c>.
    /// </summary>
    /// <param name="zone">The zone.</param>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The record as saved; never null.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<DnsRecord> AddAsync(DnsZoneReference zone, DnsRecordData record, CancellationToken cancellationToken = default) =>
        WriteAsync(zone, new ApiCall(DnsEndpoints.AddRecord, Checked(zone).Id) { Body = Body(record), Scopes = Scopes(record) }, cancellationToken);

    /// <summary>Replaces a record by another, which is sent whole. Needs the scopes of <see cref="AddAsync"/>.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="recordId">The id of the record (<c>drr_…</c>).</param>
    /// <param name="record">What it is to be.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The record as saved; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="recordId"/> has not the form of a record's id, or an argument is null; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<DnsRecord> ReplaceAsync(
        DnsZoneReference zone, string recordId, DnsRecordData record, CancellationToken cancellationToken = default) => WriteAsync(
        zone,
        new ApiCall(DnsEndpoints.ReplaceRecord, Checked(zone).Id, DnsRecordId.Checked(recordId, nameof(recordId)))
        {
            Body = Body(record),
            Scopes = Scopes(record),
        },
        cancellationToken);

    /// <summary>Switches HostUp's CDN before a record on or off. Needs the scopes <c>write:cdn</c> and <c>read:dns</c>.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="recordId">The id of the record (<c>drr_…</c>): an A, AAAA or CNAME.</param>
    /// <param name="proxied">Whether the CDN stands before it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The record as saved; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="recordId"/> has not the form of a record's id, or the zone is null; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<DnsRecord> SetProxiedAsync(
        DnsZoneReference zone, string recordId, bool proxied, CancellationToken cancellationToken = default) => WriteAsync(
        zone,
        new ApiCall(DnsEndpoints.ChangeRecordProxy, Checked(zone).Id, DnsRecordId.Checked(recordId, nameof(recordId)))
        {
            Body = JsonBodyWriter.Write(writer => writer.WriteBoolean("proxied", proxied)),
        },
        cancellationToken);

    /// <summary>Removes a record. Needs the scope <c>write:dns</c>.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="recordId">The id of the record (<c>drr_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when HostUp has removed it.</returns>
    /// <exception cref="ArgumentException"><paramref name="recordId"/> has not the form of a record's id, or the zone is null; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task RemoveAsync(DnsZoneReference zone, string recordId, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DnsEndpoints.RemoveRecord, Checked(zone).Id, DnsRecordId.Checked(recordId, nameof(recordId)));
        try
        {
            // The page is lost, and clients meet 200 and 204: what is in the answer is not looked at.
            await _caller.SendFreeFormAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (HostUpApiException gone) when (
            gone is { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.NotFound, EarlierMayHaveArrived: true })
        {
            // An attempt before, whose answer was lost, has removed it.
        }
    }

    /// <summary>
    /// Carries out a plan: its stages one after the other, up to 16 requests of a stage at a time. It stops at the first failure, which is
    /// told in the result and not thrown; a plan made of the zone as it then is does the rest.
    /// </summary>
    /// <param name="zone">The zone.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="progress">Is told each step that is done, on any thread; null when nobody wants to know.</param>
    /// <param name="cancellationToken">Ends it; that too is told in the result.</param>
    /// <returns>What was done and what not; never null.</returns>
    /// <exception cref="ArgumentNullException">The zone or the plan is null.</exception>
    public Task<DnsPlanRun> RunAsync(
        DnsZoneReference zone, DnsPlan plan, IProgress<DnsStep>? progress = null, CancellationToken cancellationToken = default) =>
        new DnsPlanRunner(this, Checked(zone), plan ?? throw new ArgumentNullException(nameof(plan)), progress).RunAsync(cancellationToken);

    private static DnsZoneReference Checked(DnsZoneReference zone) => zone ?? throw new ArgumentNullException(nameof(zone));

    private static byte[] Body(DnsRecordData record) => DnsRecordBody.Write(record ?? throw new ArgumentNullException(nameof(record)));

    private static IReadOnlyList<string> Scopes(DnsRecordData record) => record.Proxied is null ? DnsEndpoints.AddRecord.Scopes : ScopesWithCdn;

    private async Task<DnsRecord> WriteAsync(DnsZoneReference zone, ApiCall call, CancellationToken cancellationToken) =>
        (await _caller.SendAsync(call, static () => DnsWireJson.Default.DnsRecord, cancellationToken).ConfigureAwait(false)).In(zone.Name, zone.Id);
}
