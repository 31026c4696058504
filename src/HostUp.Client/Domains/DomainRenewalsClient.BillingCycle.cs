using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Domains;

/// <summary>For how many years domains are renewed.</summary>
public sealed partial class DomainRenewalsClient
{
    /// <summary>Reads for how many years a domain is renewed, and the choices. Needs the scope <c>read:domains</c>.</summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="domain">The domain's name, for <see cref="DomainBillingCycle.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The period; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the form of one; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DomainBillingCycle> ReadBillingCycleAsync(
        string domainId, string? domain = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DomainRenewalEndpoints.ReadDomainBillingCycle, DomainId.Checked(domainId, nameof(domainId)));
        DomainBillingCycle cycle = await _caller.SendAsync(call, static () => DomainsJson.Default.DomainBillingCycle, cancellationToken).ConfigureAwait(false);
        ReceivedList.Checked(cycle.Options, "options", call);
        return cycle.Of(domainId, domain);
    }

    /// <summary>
    /// Changes for how many years a domain is renewed. It may cost money: it is sent once. Needs the scopes <c>write:domains</c> and
    /// <c>write:billing</c>.
    /// </summary>
    /// <param name="domainId">The domain's id (<c>dom_…</c>).</param>
    /// <param name="option">One of the choices that <see cref="ReadBillingCycleAsync"/> gave.</param>
    /// <param name="domain">The domain's name, for <see cref="DomainBillingCycle.Domain"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call. Once the request has left, cancelling it leaves the outcome unknown.</param>
    /// <returns>The period as it is afterwards; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="option"/> is null.</exception>
    /// <exception cref="ArgumentException">The id has not the form of one, or the choice has neither years nor cycle; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused; or <see cref="ApiFailure.OutcomeUnknown"/>: the request left and no answer settles whether it was carried out.
    /// </exception>
    public async Task<DomainBillingCycle> SetBillingCycleAsync(
        string domainId, DomainPeriodOption option, string? domain = null, CancellationToken cancellationToken = default)
    {
        if (option is null)
        {
            throw new ArgumentNullException(nameof(option));
        }

        if (option is { BillingCycle: null, PeriodYears: null })
        {
            throw new ArgumentException(Sentence.Fill(DomainsMessages.NothingToChange), nameof(option));
        }

        var call = new ApiCall(DomainRenewalEndpoints.ChangeDomainBillingCycle, DomainId.Checked(domainId, nameof(domainId)))
        {
            WhenUnknown = cause => new Sentence(static () => DomainsMessages.BillingCycleUnknown, domain ?? domainId, cause),
            Body = JsonBodyWriter.Write(writer =>
            {
                // Years are for the choices that have no cycle.
                if (option.BillingCycle is { } cycle)
                {
                    writer.WriteString("billingCycle", cycle);
                }
                else
                {
                    writer.WriteNumber("periodYears", option.PeriodYears!.Value);
                }
            }),
        };
        return (await _caller.SendAsync(
                call,
                static () => DomainsJson.Default.DomainBillingCycle,
                cancellationToken,
                static changed => changed.CurrentPeriodYears is null && changed.CurrentBillingCycle is null ? new Sentence(static () => DomainsMessages.NotSaid) : null)
            .ConfigureAwait(false)).Of(domainId, domain);
    }
}
