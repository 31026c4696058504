using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Http;
using HostUp.Client.Http.Json;
using HostUp.Client.Http.Pipeline;

namespace HostUp.Client.Hosting;

/// <summary>Shared-hosting accounts (<c>/shared-hosting</c>). Everything here needs the scope <c>read:hosting</c>.</summary>
public sealed class HostingAccountsClient
{
    private const string Path = "shared-hosting";

    private readonly ApiCaller _caller;

    internal HostingAccountsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the accounts page by page; a page is fetched when it is asked for.</summary>
    /// <param name="query">What to include; null for HostUp's defaults.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages, in HostUp's order.</returns>
    /// <exception cref="System.ArgumentOutOfRangeException">The page size is not 1 to 100; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood, or its pages do not end.</exception>
    public IAsyncEnumerable<IReadOnlyList<HostingAccount>> ListPagesAsync(
        HostingAccountQuery? query = null, CancellationToken cancellationToken = default)
    {
        KeyValuePair<string, string>[] parameters = (query ?? new HostingAccountQuery()).Parameters().ToArray();
        return PageWalker.WalkAsync(
            _caller,
            Path,
            new QueryString(parameters),
            needsKey: true,
            HostUpJsonContext.Default.HostingAccountPage,
            cancellationToken);
    }

    /// <summary>Lists the accounts one by one; see <see cref="ListPagesAsync"/>.</summary>
    /// <param name="query">What to include; null for HostUp's defaults.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The accounts, in HostUp's order.</returns>
    /// <exception cref="System.ArgumentOutOfRangeException">The page size is not 1 to 100; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood, or its pages do not end.</exception>
    public async IAsyncEnumerable<HostingAccount> ListAsync(
        HostingAccountQuery? query = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (IReadOnlyList<HostingAccount> page in ListPagesAsync(query, cancellationToken).ConfigureAwait(false))
        {
            foreach (HostingAccount account in page)
            {
                yield return account;
            }
        }
    }

    /// <summary>Reads an account's access details and limits.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The details; never null.</returns>
    /// <exception cref="System.ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<HostingAccountDetail> GetDetailAsync(string accountId, CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiRequest(HttpMethod.Get, $"{Path}/{AccountId.Checked(accountId, nameof(accountId))}/account-details", RequestSafety.Read),
        HostUpJsonContext.Default.HostingAccountDetail,
        cancellationToken);
}
