using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Sending;

namespace HostUp.Client.WordPress;

/// <summary>WordPress sites of hosting accounts (<c>/shared-hosting/{id}/wordpress</c>).</summary>
public sealed partial class WordPressClient
{
    /// <summary>The most accounts that one request lists the sites of.</summary>
    public const int MostAccounts = 50;

    private readonly ApiCaller _caller;

    internal WordPressClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the sites of an account. Needs the scopes <c>read:hosting</c> and <c>console:services</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="accountName">What people call it, for <see cref="WordPressSite.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The sites; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<WordPressSites> ReadAsync(string accountId, string? accountName = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(WordPressEndpoints.ListWordPressSites, AccountId.Checked(accountId, nameof(accountId)));
        WordPressSites sites = await _caller.SendAsync(call, static () => WordPressJson.Default.WordPressSites, cancellationToken).ConfigureAwait(false);
        ReceivedList.Checked(sites.Sites, "sites", call);
        return sites.Of(accountId, accountName);
    }

    /// <summary>
    /// Lists the sites of up to 50 accounts in one request, which needs the scope <c>read:hosting</c> alone. HostUp leaves out, without a
    /// word, accounts that it does not know: compare with what was asked.
    /// </summary>
    /// <param name="accountIds">The accounts' ids (<c>acct_…</c>), at most <see cref="MostAccounts"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What HostUp answered for each account that it knows, in its order.</returns>
    /// <exception cref="ArgumentException">There are none, or too many, or one has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<WordPressSites>> ReadManyAsync(IReadOnlyCollection<string> accountIds, CancellationToken cancellationToken = default)
    {
        if (accountIds is not { Count: > 0 and <= MostAccounts })
        {
            throw new ArgumentException(Sentence.Fill(WordPressMessages.TooManyAccounts, MostAccounts), nameof(accountIds));
        }

        string[] ids = [.. accountIds.Select(static id => AccountId.Checked(id, nameof(accountIds)))];
        var call = new ApiCall(WordPressEndpoints.ListWordPressOfAccounts)
        {
            Body = JsonBodyWriter.Write(writer => WriteTexts(writer, "accountIds", ids)),
        };
        WordPressBatch batch = await _caller.SendAsync(call, static () => WordPressJson.Default.WordPressBatch, cancellationToken).ConfigureAwait(false);
        return [.. ReceivedList.Checked(batch.Results, "results", call).Where(static result => result.Id is not null).Select(static result => result.ToSites())];
    }

    /// <summary>Reads a site. Needs the scopes <c>read:hosting</c> and <c>console:services</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="siteId">The site's id (<c>wp_…</c>).</param>
    /// <param name="accountName">What people call the account, for <see cref="WordPressSite.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The site; never null.</returns>
    /// <exception cref="ArgumentException">An id has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<WordPressSite> ReadSiteAsync(
        string accountId, string siteId, string? accountName = null, CancellationToken cancellationToken = default) => (await _caller.SendAsync(
        new ApiCall(
            WordPressEndpoints.ReadWordPressSite, AccountId.Checked(accountId, nameof(accountId)), WordPressSiteId.Checked(siteId, nameof(siteId))),
        static () => WordPressJson.Default.WordPressSite,
        cancellationToken).ConfigureAwait(false)).Of(accountId, accountName);

    /// <summary>Looks for sites that HostUp does not manage yet. Needs the scopes <c>read:hosting</c> and <c>console:services</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="accountName">What people call it, for <see cref="WordPressInstallation.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What was found; empty for nothing.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<WordPressInstallation>> ScanAsync(
        string accountId, string? accountName = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(WordPressEndpoints.ScanWordPress, AccountId.Checked(accountId, nameof(accountId)));
        WordPressScan scan = await _caller.SendAsync(call, static () => WordPressJson.Default.WordPressScan, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<WordPressInstallation> found = ReceivedList.Checked(scan.Results, "results", call);
        foreach (WordPressInstallation installation in found)
        {
            installation.AccountId = accountId;
            installation.AccountName = accountName;
        }

        return found;
    }

    /// <summary>Lists the backups of an account's sites. Needs the scopes <c>read:hosting</c> and <c>console:services</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="accountName">What people call it, for <see cref="WordPressBackup.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The backups; empty when there are none.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<WordPressBackup>> ListBackupsAsync(
        string accountId, string? accountName = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(WordPressEndpoints.ListWordPressBackups, AccountId.Checked(accountId, nameof(accountId)));
        WordPressBackupList list = await _caller.SendAsync(call, static () => WordPressJson.Default.WordPressBackupList, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<WordPressBackup> backups = ReceivedList.Checked(list.Backups, "backups", call);
        foreach (WordPressBackup backup in backups)
        {
            backup.AccountId = accountId;
            backup.AccountName = accountName;
        }

        return backups;
    }
}
