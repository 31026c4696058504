using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Dns;

/// <summary>Who has a domain (<c>/whois</c>). HostUp limits it tightly; a call that meets the limit waits as long as HostUp says.</summary>
public sealed class WhoisClient
{
    private readonly ApiCaller _caller;

    internal WhoisClient(ApiCaller caller) => _caller = caller;

    /// <summary>Looks up a domain, of anyone. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domain">The domain, in Unicode or Punycode.</param>
    /// <param name="includeText">Whether the registry's answer is wanted as it came, too.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the registry says; never null.</returns>
    /// <exception cref="ArgumentException">No domain is given; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<WhoisRecord> LookUpAsync(string domain, bool includeText = false, CancellationToken cancellationToken = default) =>
        string.IsNullOrWhiteSpace(domain)
            ? throw new ArgumentException(Sentence.Fill(Messages.NameEmpty), nameof(domain))
            : _caller.SendAsync(
                new ApiCall(DnsEndpoints.LookUpWhois)
                {
                    Query = new QueryString().With("domain", DnsName.Zone(domain)).With("sourceText", includeText ? "true" : null).ToString(),
                },
                static () => DnsWireJson.Default.WhoisRecord,
                cancellationToken);
}
