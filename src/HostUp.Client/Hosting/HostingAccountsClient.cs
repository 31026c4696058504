using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Hosting;

/// <summary>Shared-hosting accounts (<c>/shared-hosting</c>). Everything here needs the scope <c>read:hosting</c>.</summary>
public sealed class HostingAccountsClient
{
    private readonly ApiCaller _caller;

    internal HostingAccountsClient(ApiCaller caller)
    {
        _caller = caller;
        Names = new NameBook(
            caller.Transport.Names,
            HostingEndpoints.ListAccounts,
            AccountId.IsWellFormed,
            ListNamesAsync,
            static () => HostingMessages.AccountNotFound,
            static () => HostingMessages.AccountAmbiguous);
    }

    /// <summary>Accounts by what people call them: the primary domain, the custom name, or any domain on the account.</summary>
    public NameBook Names { get; }

    /// <summary>Lists the accounts page by page.</summary>
    /// <param name="query">What to include; null for HostUp's defaults.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="System.ArgumentOutOfRangeException">The page size is not 1 to 100.</exception>
    public PageReader<HostingAccount> ReadPages(HostingAccountQuery? query = null) => _caller.ReadPages(
        HostingEndpoints.ListAccounts,
        new QueryString((query ?? new HostingAccountQuery()).Parameters()),
        static () => HostingJson.Default.HostingAccountPage);

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
        new ApiCall(HostingEndpoints.ReadAccountDetails, AccountId.Checked(accountId, nameof(accountId))),
        static () => HostingJson.Default.HostingAccountDetail,
        cancellationToken);

    /// <summary>Reads how much of its disk an account uses. Needs the scope <c>console:services</c> too.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="accountName">What people call it, for <see cref="HostingQuota.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What it uses; never null.</returns>
    /// <exception cref="System.ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<HostingQuota> GetQuotaAsync(string accountId, string? accountName = null, CancellationToken cancellationToken = default) =>
        (await _caller.SendAsync(
            new ApiCall(HostingEndpoints.ReadDiskQuota, AccountId.Checked(accountId, nameof(accountId))),
            static () => HostingJson.Default.HostingQuota,
            cancellationToken).ConfigureAwait(false)).Of(accountId, accountName);

    /// <summary>Makes a call about an account that is given by name or id; see <see cref="NameBook.WithIdAsync"/>.</summary>
    /// <typeparam name="T">What the call gives.</typeparam>
    /// <param name="nameOrId">The primary domain, custom name or any domain of the account, or its id (<c>acct_…</c>).</param>
    /// <param name="call">The call, by id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the call gives.</returns>
    /// <exception cref="System.ArgumentException"><paramref name="nameOrId"/> is null or empty.</exception>
    /// <exception cref="HostUpApiException">No account has the name, or several have; or the call failed.</exception>
    public Task<T> WithAccountAsync<T>(
        string nameOrId, Func<string, CancellationToken, Task<T>> call, CancellationToken cancellationToken = default) =>
        Names.WithIdAsync(nameOrId, call, cancellationToken);

    private async Task<IReadOnlyList<NamedThing>> ListNamesAsync(CancellationToken cancellationToken)
    {
        var things = new List<NamedThing>();
        var query = new HostingAccountQuery { IncludeDomains = true, PageSize = PageSize.Max };
        await foreach (HostingAccount account in ListAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (account.Id is { Length: > 0 } id)
            {
                IEnumerable<string?> names = new[] { account.PrimaryDomain, account.CustomName, account.Name }.Concat(account.Domains ?? []);
                things.Add(new NamedThing(id, names.OfType<string>().Where(static name => name.Length > 0).Distinct().ToArray()));
            }
        }

        return things;
    }
}
