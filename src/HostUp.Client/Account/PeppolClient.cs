using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Account;

/// <summary>Peppol eligibility and preference (<c>/me/preferences/peppol</c>).</summary>
public sealed class PeppolClient
{
    private readonly ApiCaller _caller;

    internal PeppolClient(ApiCaller caller) => _caller = caller;

    /// <summary>Asks whether the account can receive e-invoices through Peppol. Needs the scope <c>read:account</c>.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The status; never null.</returns>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<PeppolStatus> GetStatusAsync(CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiCall(AccountEndpoints.ReadPeppol),
        static () => AccountJson.Default.PeppolStatus,
        cancellationToken);

    /// <summary>Saves whether e-invoices through Peppol are declined. HostUp does not check eligibility here. Needs the scope <c>write:account</c>.</summary>
    /// <param name="optedOut">True to decline them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The preference as saved; never null.</returns>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<PeppolPreference> SetPreferenceAsync(bool optedOut, CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiCall(AccountEndpoints.ChangePeppol)
        {
            Body = JsonBodyWriter.Write(writer => writer.WriteBoolean("optedOut", optedOut)),
        },
        static () => AccountJson.Default.PeppolPreference,
        cancellationToken);
}
