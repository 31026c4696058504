using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Hosting;

/// <summary>The domains on hosting accounts (<c>/shared-hosting/{id}/domains</c>).</summary>
public sealed class HostingDomainsClient
{
    private readonly ApiCaller _caller;

    internal HostingDomainsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the domains of an account. Needs the scopes <c>read:hosting</c> and <c>console:services</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="accountName">What people call it, for <see cref="HostingDomain.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The domains; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<HostingDomainList> ReadAsync(string accountId, string? accountName = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(HostingEndpoints.ListHostingDomains, AccountId.Checked(accountId, nameof(accountId)));
        HostingDomainList list = await _caller.SendAsync(call, static () => HostingJson.Default.HostingDomainList, cancellationToken).ConfigureAwait(false);
        foreach (HostingDomain domain in ReceivedList.Checked(list.Domains, "domains", call))
        {
            domain.Of(accountId, accountName);
        }

        return list;
    }

    /// <summary>
    /// Adds a domain to an account. HostUp may write DNS records for it; where records that are there would be replaced it refuses
    /// (<c>dns_setup_choice_required</c>) until it is told what to do with them. It is not sent again once it may have arrived. Needs
    /// the scopes <c>write:hosting</c> and <c>console:services</c>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="domain">The whole name, in any form, such as <c>shop.example.com</c>.</param>
    /// <param name="directory">The folder of its site, such as <c>public_html/shop</c>; null for HostUp's choice.</param>
    /// <param name="dnsSetup">What to do with DNS records: <c>full</c>, <c>email-only</c>, <c>website-only</c> or <c>none</c>; null to be asked where it matters.</param>
    /// <param name="accountName">What people call the account, for <see cref="HostingDomain.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The domain with its folder; never null.</returns>
    /// <exception cref="ArgumentException">The id, the domain or the folder has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<HostingDomain> AddAsync(
        string accountId,
        string domain,
        string? directory = null,
        string? dnsSetup = null,
        string? accountName = null,
        CancellationToken cancellationToken = default)
    {
        string? folder = directory is null ? null : HostingDirectory.Checked(directory, nameof(directory));
        if (string.IsNullOrWhiteSpace(domain))
        {
            throw new ArgumentException(Sentence.Fill(HostingAccessMessages.NoDomain), nameof(domain));
        }

        return (await _caller.SendAsync(
            new ApiCall(HostingEndpoints.AddHostingDomain, AccountId.Checked(accountId, nameof(accountId)))
            {
                Body = JsonBodyWriter.Write(writer =>
                {
                    writer.WriteString("domain", DnsName.Zone(domain));
                    if (folder is not null)
                    {
                        writer.WriteString("dir", folder);
                    }

                    if (dnsSetup is not null)
                    {
                        writer.WriteString("dnsSetupPreference", dnsSetup);
                    }
                }),
            },
            static () => HostingJson.Default.HostingDomain,
            cancellationToken).ConfigureAwait(false)).Of(accountId, accountName);
    }
}
