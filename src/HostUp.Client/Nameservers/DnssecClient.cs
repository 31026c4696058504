using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Nameservers;

/// <summary>DNSSEC of domains: HostUp's own (<c>/domains/{id}/dnssec-auto</c>), and keys of DNS elsewhere (<c>/domains/{id}/dnssec</c>).</summary>
public sealed class DnssecClient
{
    private readonly ApiCaller _caller;

    internal DnssecClient(ApiCaller caller) => _caller = caller;

    /// <summary>Reads whether HostUp signs a domain. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How it is; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DnssecState> ReadAsync(string domainId, CancellationToken cancellationToken = default) =>
        (await _caller.SendAsync(
            new ApiCall(DnssecEndpoints.ReadDnssec, DomainId.Checked(domainId, nameof(domainId))),
            static () => NameserversJson.Default.DnssecState,
            cancellationToken).ConfigureAwait(false)).Of(domainId);

    /// <summary>
    /// Lets HostUp sign a domain, or not. A pause after a change of nameservers is not ended by it. It is not sent again once it may have
    /// arrived. Needs the scope <c>write:domains</c>.
    /// </summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="enabled">Whether HostUp is to sign it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How it is then; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DnssecState> SetEnabledAsync(string domainId, bool enabled, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DnssecEndpoints.ChangeDnssec, DomainId.Checked(domainId, nameof(domainId)))
        {
            Body = JsonBodyWriter.Write(writer => writer.WriteString("action", enabled ? "include" : "exclude")),
        };
        return (await _caller.SendAsync(call, static () => NameserversJson.Default.DnssecState, cancellationToken).ConfigureAwait(false)).Of(domainId);
    }

    /// <summary>Reads the keys that the registry has of a domain. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The keys, and whether one can be added; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DnssecKeyState> ReadKeysAsync(string domainId, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DnssecEndpoints.ListDnssecKeys, DomainId.Checked(domainId, nameof(domainId)));
        DnssecKeyState state = await _caller.SendAsync(call, static () => NameserversJson.Default.DnssecKeyState, cancellationToken).ConfigureAwait(false);
        ReceivedList.Checked(state.Keys, "dsRecords", call);
        return state.Of(domainId);
    }

    /// <summary>
    /// Gives the registry a key. What HostUp answers is not shown by its page: read the keys again for the id. It is not sent again once it
    /// may have arrived. Needs the scope <c>write:domains</c>.
    /// </summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="key">The DS record.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when HostUp has taken it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task AddKeyAsync(string domainId, DelegationSigner key, CancellationToken cancellationToken = default)
    {
        DelegationSigner added = key ?? throw new ArgumentNullException(nameof(key));
        return _caller.SendFreeFormAsync(
            new ApiCall(DnssecEndpoints.AddDnssecKey, DomainId.Checked(domainId, nameof(domainId)))
            {
                Body = JsonBodyWriter.Write(writer =>
                {
                    writer.WriteString("type", "DS");
                    writer.WriteString("keyTag", added.KeyTag);
                    writer.WriteString("algorithm", added.Algorithm);
                    writer.WriteString("digestType", added.DigestType);
                    writer.WriteString("digest", added.Digest);
                }),
            },
            cancellationToken);
    }
}
