using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Errors;
using HostUp.Client.WordPress;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.WordPress;

/// <summary>The sites of accounts that were asked about together, and what became of the others.</summary>
internal sealed class AccountSites
{
    /// <summary>The sites, in the order of the accounts.</summary>
    public List<WordPressSite> Sites { get; } = [];

    /// <summary>Accounts that HostUp has no WordPress for, and why.</summary>
    public List<(string Account, string? Reason)> Unavailable { get; } = [];

    /// <summary>Accounts that HostUp left out of its answer.</summary>
    public List<string> Skipped { get; } = [];

    /// <summary>Accounts whose names lead nowhere.</summary>
    public List<(string Account, HostUpApiException Cause)> Failed { get; } = [];

    public static AccountSites Of(WordPressSite site)
    {
        var found = new AccountSites();
        found.Sites.Add(site);
        return found;
    }

    public static AccountSites Of(string account, WordPressSites sites)
    {
        var found = new AccountSites();
        found.Add(account, sites);
        return found;
    }

    /// <summary>Asks about several accounts in one request.</summary>
    public static async Task<AccountSites> ReadAsync(HostUpClient client, KnownValues known, IReadOnlyCollection<string> accounts, CancellationToken stop)
    {
        var found = new AccountSites();
        var asked = new List<(string Account, string Id)>();
        foreach (string account in accounts)
        {
            try
            {
                asked.Add((account, await client.HostingAccounts.Names.ResolveAsync(account, stop).ConfigureAwait(false)));
            }
            catch (HostUpApiException exception) when (!ErrorRecords.IsAboutTheKey(exception))
            {
                found.Failed.Add((account, exception));
            }
        }

        string[] ids = [.. asked.Select(static one => one.Id).Distinct()];
        if (ids.Length == 0)
        {
            return found;
        }

        IReadOnlyList<WordPressSites> answers = await client.WordPress.ReadManyAsync(ids, stop).ConfigureAwait(false);
        foreach ((string account, string id) in asked)
        {
            if (answers.FirstOrDefault(one => string.Equals(one.AccountId, id, StringComparison.Ordinal)) is { } answer)
            {
                foreach (WordPressSite site in answer.Sites ?? [])
                {
                    site.Of(id, AccountNames.NameOf(known, account));
                }

                found.Add(account, answer);
            }
            else
            {
                found.Skipped.Add(account);
            }
        }

        return found;
    }

    private void Add(string account, WordPressSites sites)
    {
        Sites.AddRange(sites.Sites ?? []);
        if (sites.Available == false)
        {
            Unavailable.Add((account, sites.Reason));
        }
    }
}
