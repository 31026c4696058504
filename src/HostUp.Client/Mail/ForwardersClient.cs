using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Sending;

namespace HostUp.Client.Mail;

/// <summary>
/// Forwarders of hosting accounts (<c>/shared-hosting/{id}/email-forwarders</c>). They need an account on cPanel, and have nothing to do
/// with the forwarding of a domain. Everything here needs the scope <c>console:services</c>.
/// </summary>
public sealed class ForwardersClient
{
    /// <summary>The most destinations that one request may name.</summary>
    public const int MaxDestinations = 20;

    private readonly ApiCaller _caller;

    internal ForwardersClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the forwarders of an account; HostUp does not page them. Needs the scope <c>read:hosting</c> too.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="domain">The one domain to list, which is on the account; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The forwarders; never null, and neither is its <see cref="ForwarderList.Forwarders"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<ForwarderList> ListAsync(string accountId, string? domain = null, CancellationToken cancellationToken = default)
    {
        ApiCall call = ListCall(accountId, domain);
        ForwarderList list = await _caller.SendAsync(call, static () => MailJson.Default.ForwarderList, cancellationToken).ConfigureAwait(false);
        foreach (MailForwarder forwarder in ReceivedList.Checked(list.Forwarders, "forwarders", call))
        {
            forwarder.Of(accountId);
        }

        return list;
    }

    /// <summary>Finds one forwarder, with the destinations of all that are listed under its address. Needs the scope <c>read:hosting</c> too.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="forwarder">The address, or the id (<c>efwd_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The forwarder; never null.</returns>
    /// <exception cref="ArgumentException">An id or the address has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException"><see cref="ApiFailure.NameNotFound"/>; or HostUp refused, or could not be reached or understood.</exception>
    public async Task<MailForwarder> FindAsync(string accountId, string forwarder, CancellationToken cancellationToken = default)
    {
        bool isId = ForwarderId.IsWellFormed(forwarder);
        string? domain = isId ? null : MailAddress.Domain(forwarder);
        ForwarderList list = await ListAsync(accountId, domain, cancellationToken).ConfigureAwait(false);
        MailForwarder[] found = [.. list.Forwarders!.Where(one => isId ? one.Id == forwarder : MailAddress.Same(one.WireEmail, forwarder))];
        return found.Length > 0
            ? found[0].Together(found)
            : throw MissingMail.Error(
                static () => MailMessages.ForwarderNotFound, forwarder, list.Forwarders!.Select(static one => one.Email), ListCall(accountId, domain));
    }

    /// <summary>
    /// Adds a forwarder, or destinations to one that is there. It is not sent again once it may have arrived. Needs the scope
    /// <c>write:hosting</c> too.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="address">The address; its domain is on the account.</param>
    /// <param name="destinations">Where its mail goes: 1 to 20 addresses. Null to swallow it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The forwarder as saved; never null.</returns>
    /// <exception cref="ArgumentException">The id or an address has not the right form, or there are too few or many; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<MailForwarder> AddAsync(
        string accountId, string address, IReadOnlyList<string>? destinations, CancellationToken cancellationToken = default)
    {
        string localPart = MailAddress.LocalPart(address);
        string domain = MailAddress.Domain(address);
        var call = new ApiCall(MailEndpoints.AddForwarder, AccountId.Checked(accountId, nameof(accountId)))
        {
            Body = JsonBodyWriter.Write(writer =>
            {
                writer.WriteString("localPart", localPart);
                writer.WriteString("domain", domain);
                WriteTarget(writer, destinations);
            }),
        };
        return (await _caller.SendAsync(call, static () => MailJson.Default.MailForwarder, cancellationToken).ConfigureAwait(false)).Of(accountId);
    }

    /// <summary>
    /// Removes destinations of a forwarder; the last one takes it with it. What is removed is always named: what a request without a
    /// name removes has changed between editions of HostUp's page. Needs the scope <c>write:hosting</c> too.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="forwarder">The address, or the id (<c>efwd_…</c>).</param>
    /// <param name="destinations">The destinations to remove, 1 or more; null to remove that its mail is swallowed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when HostUp has removed them.</returns>
    /// <exception cref="ArgumentException">The id or address has not the right form, or no destination is named; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task RemoveAsync(
        string accountId, string forwarder, IReadOnlyList<string>? destinations, CancellationToken cancellationToken = default)
    {
        string address = ForwarderId.IsWellFormed(forwarder) ? forwarder : MailAddress.Normalize(forwarder);
        try
        {
            await _caller.SendFreeFormAsync(
                new ApiCall(MailEndpoints.RemoveForwarder, AccountId.Checked(accountId, nameof(accountId)), address)
                {
                    Body = JsonBodyWriter.Write(writer => WriteTarget(writer, destinations)),
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (HostUpApiException gone) when (
            gone is { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.NotFound, EarlierMayHaveArrived: true })
        {
            // An attempt before, whose answer was lost, has removed it.
        }
    }

    private static void WriteTarget(Utf8JsonWriter writer, IReadOnlyList<string>? destinations)
    {
        if (destinations is null)
        {
            writer.WriteString("action", "discard");
            return;
        }

        if (destinations.Count is 0 or > MaxDestinations)
        {
            throw new ArgumentException(Sentence.Fill(MailMessages.InvalidDestinations, MaxDestinations), nameof(destinations));
        }

        writer.WriteStartArray("destinations");
        foreach (string destination in destinations)
        {
            writer.WriteStringValue(MailAddress.IsWellFormed(destination) ? MailAddress.Normalize(destination) : destination);
        }

        writer.WriteEndArray();
    }

    private static ApiCall ListCall(string accountId, string? domain) => new(MailEndpoints.ListForwarders, AccountId.Checked(accountId, nameof(accountId)))
    {
        Query = new QueryString().With("domain", domain is null ? null : DnsName.Zone(domain)).ToString(),
    };
}
