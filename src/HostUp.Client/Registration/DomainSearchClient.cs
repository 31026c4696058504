using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Registration;

/// <summary>Which names are free (<c>/domains/availability</c>), and the catalogue of top-level domains (<c>/products/domains</c>). Needs no key.</summary>
public sealed class DomainSearchClient
{
    /// <summary>How many names a question takes: HostUp does not say, and its clients stop here.</summary>
    public const int MostNames = 20;

    private readonly ApiCaller _caller;

    internal DomainSearchClient(ApiCaller caller) => _caller = caller;

    /// <summary>Asks whether a name is free. With a key, also whether it is the account's own.</summary>
    /// <param name="name">The name, in Unicode or Punycode.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What is known of it; look at <see cref="DomainAvailability.State"/>. Never null.</returns>
    /// <exception cref="ArgumentException">It is no name of a domain; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<DomainAvailability> CheckAsync(string name, CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiCall(DomainSearchEndpoints.CheckDomain) { Query = new QueryString().With("name", DomainName.Checked(name, nameof(name))).ToString() },
        static () => RegistrationJson.Default.DomainAvailability,
        cancellationToken);

    /// <summary>Asks which names are free. HostUp answers at once, or looks them up in the background: see <see cref="FollowAsync"/>.</summary>
    /// <param name="names">The names, in Unicode or Punycode; at most <see cref="MostNames"/>, each once.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What is known so far; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    /// <exception cref="ArgumentException">There are none, too many, or one is no name of a domain; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DomainCheck> StartAsync(IEnumerable<string> names, CancellationToken cancellationToken = default)
    {
        string[] asked = (names ?? throw new ArgumentNullException(nameof(names))).ToArray();
        string[] sent = asked.Select(static name => DomainName.Checked(name, nameof(names))).Distinct().ToArray();
        if (sent.Length is 0 or > MostNames)
        {
            throw new ArgumentException(Sentence.Fill(RegistrationMessages.InvalidNumberOfNames, MostNames), nameof(names));
        }

        var call = new ApiCall(DomainSearchEndpoints.CheckDomains)
        {
            Body = JsonBodyWriter.Write(writer =>
            {
                writer.WriteStartArray("names");
                foreach (string name in sent)
                {
                    writer.WriteStringValue(name);
                }

                writer.WriteEndArray();
            }),
        };
        DomainCheckBody answer = await _caller.SendAsync(call, static () => RegistrationJson.Default.DomainCheckBody, cancellationToken).ConfigureAwait(false);
        if (answer.Operation is null)
        {
            ReceivedList.Checked(answer.Data, "data", call);
        }

        return DomainCheck.Begin(asked, answer);
    }

    /// <summary>Waits and asks once how far a look-up in the background is. Names become known one by one.</summary>
    /// <param name="check">The question, as far as it was answered.</param>
    /// <param name="longestPause">How long to wait at most before it is asked; null for as long as HostUp or its clients do.</param>
    /// <param name="cancellationToken">Ends the wait or the call; the look-up goes on.</param>
    /// <returns>The question with what has become known since; as it is when it was finished. Never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="check"/> is null.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DomainCheck> FollowAsync(DomainCheck check, TimeSpan? longestPause = null, CancellationToken cancellationToken = default)
    {
        if ((check ?? throw new ArgumentNullException(nameof(check))).IsFinished)
        {
            return check.Next(answer: null, retryAfter: null);
        }

        TimeSpan pause = longestPause < check.Pause ? longestPause.Value : check.Pause;
        if (pause > TimeSpan.Zero)
        {
            await _caller.Transport.TimeProvider.Delay(pause, cancellationToken).ConfigureAwait(false);
        }

        // By its id and not by its address: that names a host, and the key must not follow it.
        var call = new ApiCall(DomainSearchEndpoints.ReadDomainCheck, check.JobId ?? throw NoJob());
        (DomainCheckBody? answer, TimeSpan? retryAfter) =
            await _caller.PollAsync(call, static () => RegistrationJson.Default.DomainCheckBody, cancellationToken).ConfigureAwait(false);
        return check.Next(answer, retryAfter);
    }

    /// <summary>Lists the top-level domains of the catalogue, without their prices.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The top-level domains, their names alone.</returns>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<TldProduct>> ListTldsAsync(CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DomainSearchEndpoints.ListTlds);
        TldList answer = await _caller.SendAsync(call, static () => RegistrationJson.Default.TldList, cancellationToken).ConfigureAwait(false);
        return ReceivedList.Checked(answer.Tlds, "tlds", call);
    }

    /// <summary>Reads what domains below a top-level domain cost, and what its registry asks for.</summary>
    /// <param name="tld">The top-level domain, with its dot or without.</param>
    /// <param name="locale">The language of texts, <c>en</c> or <c>sv</c>; null for HostUp's choice.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The top-level domain; never null.</returns>
    /// <exception cref="ArgumentException">It is no top-level domain; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<TldProduct> ReadTldAsync(string tld, string? locale = null, CancellationToken cancellationToken = default)
    {
        string name = (tld ?? string.Empty).Trim();
        string bare = DnsName.Zone(name.StartsWith(".", StringComparison.Ordinal) ? name.Substring(1) : name);

        // A name below it must be one that can be somebody's.
        if (bare.Length == 0 || !DomainName.IsValid("a." + bare))
        {
            throw new ArgumentException(Sentence.Fill(RegistrationMessages.InvalidTld, tld), nameof(tld));
        }

        return _caller.SendAsync(
            new ApiCall(DomainSearchEndpoints.ReadTld, bare) { Query = new QueryString().With("locale", locale).ToString() },
            static () => RegistrationJson.Default.TldProduct,
            cancellationToken);
    }

    /// <summary>Whether a text can be the name of a domain: labels of letters, digits and hyphens.</summary>
    /// <param name="name">The text, in Unicode or Punycode; null gives false.</param>
    /// <returns>True when it can be one. HostUp and the registries decide.</returns>
    public static bool IsDomainName(string? name) => name is not null && DomainName.IsValid(DnsName.Zone(name));

    private static HostUpApiException NoJob() => new(
        ApiFailure.UnexpectedResponse, new Sentence(static () => Messages.OperationHasNoAddress), "GET", "/" + DomainSearchEndpoints.ReadDomainCheck.Template);
}
