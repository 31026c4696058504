using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Forwarding;

/// <content>Which address is forwarded where.</content>
public sealed partial class EmailForwardingClient
{
    /// <summary>Adds a rule for each of several destinations, and switches forwarding on. It is not sent again once it may have arrived.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="email">The whole address whose mail is forwarded.</param>
    /// <param name="destinations">Where to: one to <see cref="MostDestinations"/> addresses, each once.</param>
    /// <param name="domain">The domain's name, for <see cref="EmailForwarding.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The state after it. Whether each destination has a rule is to be looked for in it.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one, an address is none, or there are none or too many; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<EmailForwarding> AddAsync(
        string domainId, string email, IReadOnlyList<string> destinations, string? domain = null, CancellationToken cancellationToken = default)
    {
        string source = MailAddress.ToWire(email, nameof(email));
        string[] targets = (destinations ?? throw new ArgumentNullException(nameof(destinations)))
            .Select(static destination => MailAddress.ToWire(destination, nameof(destinations))).ToArray();
        if (targets.Length is 0 or > MostDestinations)
        {
            throw new ArgumentException(Sentence.Fill(ForwardingMessages.DestinationCount, MostDestinations), nameof(destinations));
        }

        var call = new ApiCall(EmailForwardingEndpoints.AddForwardingRule, Checked(domainId))
        {
            Body = JsonBodyWriter.Write(writer =>
            {
                writer.WriteString("source", source);
                writer.WriteStartArray("destinations");
                foreach (string target in targets)
                {
                    writer.WriteStringValue(target);
                }

                writer.WriteEndArray();
            }),
        };
        return SendAsync(call, domainId, domain, cancellationToken);
    }

    /// <summary>Removes a rule.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="ruleId">The rule's id (<c>ef_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when HostUp has removed it.</returns>
    /// <exception cref="ArgumentException">An id has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task RemoveRuleAsync(string domainId, string ruleId, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(
            EmailForwardingEndpoints.RemoveForwardingRule, Checked(domainId), EmailForwardingRuleId.Checked(ruleId, nameof(ruleId)));
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
