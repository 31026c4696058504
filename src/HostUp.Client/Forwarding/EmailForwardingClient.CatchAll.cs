using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Forwarding;

/// <content>Mail to addresses that have no rule.</content>
public sealed partial class EmailForwardingClient
{
    /// <summary>Says what becomes of mail to addresses that have no rule.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="action"><c>forward</c>, <c>drop</c>, or <c>disabled</c> (also <c>fail</c>), in any case.</param>
    /// <param name="destination">Where it is forwarded to; null when it is not.</param>
    /// <param name="domain">The domain's name, for <see cref="EmailCatchAll.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What HostUp does now; never null, and what was asked for.</returns>
    /// <exception cref="ArgumentException">
    /// The id has not the form of one, the action is none, or the address is none, is missing, or is not to be there; nothing was sent.
    /// </exception>
    /// <exception cref="HostUpApiException">HostUp refused, answered with something else, or could not be reached or understood.</exception>
    public async Task<EmailCatchAll> SetCatchAllAsync(
        string domainId, string action, string? destination = null, string? domain = null, CancellationToken cancellationToken = default)
    {
        string wanted = action?.ToLowerInvariant() switch
        {
            EmailCatchAll.Forward => EmailCatchAll.Forward,
            EmailCatchAll.Drop => EmailCatchAll.Drop,
            EmailCatchAll.Disabled or "fail" => EmailCatchAll.Disabled,
            _ => throw new ArgumentException(Sentence.Fill(ForwardingMessages.InvalidCatchAll, action), nameof(action)),
        };
        bool forwards = wanted == EmailCatchAll.Forward;
        if (forwards != destination is not null)
        {
            throw new ArgumentException(Sentence.Fill(ForwardingMessages.CatchAllDestination), nameof(destination));
        }

        string? target = forwards ? MailAddress.ToWire(destination, nameof(destination)) : null;
        var call = new ApiCall(EmailForwardingEndpoints.ReplaceCatchAll, Checked(domainId))
        {
            Body = JsonBodyWriter.Write(writer =>
            {
                writer.WriteString("action", wanted == EmailCatchAll.Disabled ? "fail" : wanted);
                if (target is not null)
                {
                    writer.WriteString("forwardTo", target);
                }
            }),
        };
        EmailCatchAll answer = await _caller.SendAsync(
            call,
            static () => ForwardingJson.Default.EmailCatchAll,
            cancellationToken,
            saved => saved.Action == wanted && (target is null || saved.Destination is null || MailAddress.IsSame(saved.Destination, target))
                ? null
                : new Sentence(static () => ForwardingMessages.CatchAllIsOther, saved.ToString())).ConfigureAwait(false);
        return answer.Of(domainId, DomainText.Of(domainId, domain));
    }
}
