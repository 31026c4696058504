using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Forwarding;

/// <summary>
/// Mail of domains without hosting, forwarded to addresses elsewhere (<c>/domains/{id}/email-forwarding</c>). Changes need the scopes
/// <c>write:email</c> and <c>write:domains</c>.
/// </summary>
public sealed partial class EmailForwardingClient
{
    /// <summary>How many destinations one call may have.</summary>
    public const int MostDestinations = 10;

    private readonly ApiCaller _caller;

    internal EmailForwardingClient(ApiCaller caller) => _caller = caller;

    /// <summary>Reads whether mail is forwarded, and where. Needs the scopes <c>read:dns</c> and <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="domain">The domain's name, for <see cref="EmailForwarding.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The state; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<EmailForwarding> ReadAsync(string domainId, string? domain = null, CancellationToken cancellationToken = default) =>
        SendAsync(new ApiCall(EmailForwardingEndpoints.ReadEmailForwarding, Checked(domainId)), domainId, domain, cancellationToken);

    /// <summary>Switches forwarding on or off. It is sent once.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="enabled">Whether mail is forwarded.</param>
    /// <param name="force">Deletes the MX records that are in the way: mail no longer goes where they say. For switching on alone.</param>
    /// <param name="domain">The domain's name, for <see cref="EmailForwarding.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The state after it. Whether it is as wanted is to be looked for in it.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one, or something is forced off; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<EmailForwarding> SetEnabledAsync(
        string domainId, bool enabled, bool force = false, string? domain = null, CancellationToken cancellationToken = default)
    {
        if (force && !enabled)
        {
            throw new ArgumentException(Sentence.Fill(ForwardingMessages.ForceIsForEnabling), nameof(force));
        }

        var call = new ApiCall(EmailForwardingEndpoints.SwitchEmailForwarding, Checked(domainId))
        {
            Body = JsonBodyWriter.Write(writer =>
            {
                writer.WriteBoolean("enabled", enabled);
                if (force)
                {
                    writer.WriteBoolean("force", true);
                }
            }),
        };
        return SendAsync(call, domainId, domain, cancellationToken);
    }

    /// <summary>The MX records that are in the way of switching forwarding on: as its state has them, else as the zone does.</summary>
    internal async Task<IReadOnlyList<ForeignMxRecord>> FindForeignMxAsync(EmailForwarding state, CancellationToken cancellationToken)
    {
        if (state.ExistingMxRecords is { } known)
        {
            return known;
        }

        DomainDns dns = await new DnsHistoryClient(_caller)
            .ReadDomainDnsAsync(state.DomainId!, includeSystem: false, cancellationToken).ConfigureAwait(false);
        return [.. (dns.Records ?? []).Where(static record => record is { Type: "MX", Name: DnsName.Root })
            .Select(static record => new ForeignMxRecord(record.Priority, record.Value ?? string.Empty))];
    }

    private static string Checked(string domainId) => DomainId.Checked(domainId, nameof(domainId));

    private async Task<EmailForwarding> SendAsync(ApiCall call, string domainId, string? domain, CancellationToken cancellationToken)
    {
        EmailForwarding state = await _caller.SendAsync(
            call, static () => ForwardingJson.Default.EmailForwarding, cancellationToken).ConfigureAwait(false);
        if (state.Rules is not null)
        {
            ReceivedList.Checked(state.Rules, "rules", call);
        }

        if (state.Destinations is not null)
        {
            ReceivedList.Checked(state.Destinations, "destinations", call);
        }

        return state.Of(domainId, DomainText.Of(domainId, domain));
    }
}
