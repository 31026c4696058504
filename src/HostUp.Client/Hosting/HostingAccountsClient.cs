using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Hosting;

/// <summary>Shared-hosting accounts (<c>/shared-hosting</c>). Everything here needs the scope <c>read:hosting</c>.</summary>
public sealed class HostingAccountsClient
{
    private const string Path = "shared-hosting";

    private readonly ApiCaller _caller;

    internal HostingAccountsClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the accounts page by page.</summary>
    /// <param name="query">What to include; null for HostUp's defaults.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="System.ArgumentOutOfRangeException">The page size is not 1 to 100.</exception>
    public PageReader<HostingAccount> ReadPages(HostingAccountQuery? query = null) => _caller.ReadPages(
        Path,
        new QueryString((query ?? new HostingAccountQuery()).Parameters()),
        needsKey: true,
        static json => json.HostingAccountPage);

    /// <summary>Lists the accounts one by one, in HostUp's order; a page is fetched when its first account is asked for.</summary>
    /// <param name="query">What to include; null for HostUp's defaults.</param>
    /// <param name="cancellationToken">Ends the list.</param>
    /// <returns>The accounts.</returns>
    /// <exception cref="System.ArgumentOutOfRangeException">The page size is not 1 to 100; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood, or its pages do not end.</exception>
    public IAsyncEnumerable<HostingAccount> ListAsync(HostingAccountQuery? query = null, CancellationToken cancellationToken = default) =>
        ReadPages(query).ReadAllAsync(cancellationToken);

    /// <summary>Reads an account's access details and limits.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The details; never null.</returns>
    /// <exception cref="System.ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<HostingAccountDetail> GetDetailAsync(string accountId, CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiRequest(HttpMethod.Get, $"{Path}/{AccountId.Checked(accountId, nameof(accountId))}/account-details", RequestSafety.Read),
        static json => json.HostingAccountDetail,
        cancellationToken);
}
