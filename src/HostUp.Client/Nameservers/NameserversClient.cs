using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Nameservers;

/// <summary>The nameservers of domains (<c>/domains/{id}/nameservers</c>), and what HostUp tells everyone about nameservers.</summary>
public sealed class NameserversClient
{
    private readonly ApiCaller _caller;

    internal NameserversClient(ApiCaller caller) => _caller = caller;

    /// <summary>HostUp's own nameservers. A change to them is a job.</summary>
    public static IReadOnlyList<string> HostUps { get; } = ["primary.ns.hostup.se", "secondary.ns.hostup.se"];

    /// <summary>Reads the nameservers of a domain. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="domain">The domain's name, for <see cref="DomainNameservers.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The nameservers; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="domainId"/> has not the form of a domain's id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DomainNameservers> ReadAsync(string domainId, string? domain = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(NameserverEndpoints.ReadNameservers, DomainId.Checked(domainId, nameof(domainId)));
        DomainNameservers read = await _caller.SendAsync(call, static () => NameserversJson.Default.DomainNameservers, cancellationToken).ConfigureAwait(false);
        ReceivedList.Checked(read.WireNameservers, "nameservers", call);
        return read.Of(domainId, domain);
    }

    /// <summary>
    /// Replaces the nameservers of a domain: its site and mail are then where the new ones say. It is not sent again once it may have
    /// arrived. Needs the scope <c>write:domains</c>.
    /// </summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="nameservers">All nameservers it is to have, two or more.</param>
    /// <param name="glueAddresses">Addresses of nameservers below the domain itself, by name; null for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is done, or the job that does it; never null.</returns>
    /// <exception cref="ArgumentException">
    /// The id has not the form of one, a name or an address cannot be sent, or an address is of none of the nameservers; nothing was sent.
    /// </exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<NameserverChange> ReplaceAsync(
        string domainId,
        IEnumerable<string> nameservers,
        IReadOnlyDictionary<string, string>? glueAddresses = null,
        CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string> names = NameserverName.Delegation(nameservers, nameof(nameservers));
        IReadOnlyDictionary<string, string> glue = GlueAddresses.Checked(names, glueAddresses, domain: null);
        var call = new ApiCall(NameserverEndpoints.ReplaceNameservers, DomainId.Checked(domainId, nameof(domainId)))
        {
            Body = JsonBodyWriter.Write(writer =>
            {
                Write(writer, "nameservers", names);
                if (glue.Count > 0)
                {
                    // By place: empty where none is needed.
                    Write(writer, "nsips", names.Select(name => glue.TryGetValue(name, out string? address) ? address : string.Empty));
                }
            }),
        };
        return _caller.SendAsync(
            call,
            static () => NameserversJson.Default.NameserverChange,
            cancellationToken,
            static change => change.Operation is null && change.Updated is null
                ? new Sentence(static () => NameserversMessages.ChangeNotConfirmed)
                : null);
    }

    /// <summary>Asks HostUp whether nameservers can be used. No key is needed, and none is sent.</summary>
    /// <param name="nameservers">Their names.</param>
    /// <param name="domain">The domain that is to have them, in any spelling: then the registry is asked for the addresses of those below it. Null for no domain in particular.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What HostUp says, in its order.</returns>
    /// <exception cref="ArgumentException">There is none, or one is no name of a host; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<NameserverCheck>> ValidateAsync(
        IEnumerable<string> nameservers, string? domain = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string> names = NameserverName.Several(nameservers, nameof(nameservers));
        string? below = domain is null ? null : DomainNameText.Checked(domain, nameof(domain));
        var call = new ApiCall(NameserverEndpoints.ValidateNameservers)
        {
            Body = JsonBodyWriter.Write(writer =>
            {
                Write(writer, "nameservers", names);
                if (below is not null)
                {
                    writer.WriteString("domain", below);
                }
            }),
        };
        NameserverCheckList answer = await _caller.SendAsync(call, static () => NameserversJson.Default.NameserverCheckList, cancellationToken).ConfigureAwait(false);
        return ReceivedList.Checked(answer.Results is { Count: > 0 } results ? results : null, "results", call);
    }

    /// <summary>Asks which nameservers a domain has, of anyone. No key is needed, and none is sent.</summary>
    /// <param name="domain">The domain, in any spelling.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The nameservers; never null.</returns>
    /// <exception cref="ArgumentException">It is no name of a domain; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">The domain has none (<c>not_found</c>), or HostUp could not be reached or understood.</exception>
    public async Task<DelegatedNameservers> LookUpAsync(string domain, CancellationToken cancellationToken = default)
    {
        string name = DomainNameText.Checked(domain, nameof(domain));
        var call = new ApiCall(NameserverEndpoints.LookUpNameservers) { Body = JsonBodyWriter.Write(writer => writer.WriteString("domain", name)) };
        DelegatedNameservers read = await _caller.SendAsync(call, static () => NameserversJson.Default.DelegatedNameservers, cancellationToken).ConfigureAwait(false);
        ReceivedList.Checked(read.WireNameservers, "nameservers", call);
        return read;
    }

    private static void Write(Utf8JsonWriter writer, string member, IEnumerable<string> texts)
    {
        writer.WriteStartArray(member);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
