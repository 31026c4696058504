using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Hosting;

namespace HostUp.PowerShell.Hosting;

/// <summary>What commands have shown of one account at HostUp: completion offers it without asking again.</summary>
internal sealed class KnownValues
{
    // Enough to choose from; a reseller's list must not stay in memory.
    private const int MaxAccounts = 1000;

    private readonly ConcurrentDictionary<string, string> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _products = new(StringComparer.Ordinal);

    /// <summary>Account ids with what tells them apart.</summary>
    public IEnumerable<(string Word, string ToolTip)> Accounts =>
        _accounts.OrderBy(static pair => pair.Value, StringComparer.OrdinalIgnoreCase).Select(static pair => (pair.Key, pair.Value));

    /// <summary>Product slugs with their names.</summary>
    public IEnumerable<(string Word, string ToolTip)> Products =>
        _products.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value));

    public void Remember(HostingAccount account) => RememberAccount(account.Id, account.PrimaryDomain ?? account.Name);

    public void Remember(HostingAccountDetail account) => RememberAccount(account.Id, account.PrimaryDomain);

    public void Remember(PlanOption option) => RememberProduct(option.ProductSlug, option.ToString());

    public void Remember(HostingProduct product) => RememberProduct(product.Slug, product.ToString());

    private void RememberAccount(string? id, string? name)
    {
        if (id is not null && (_accounts.Count < MaxAccounts || _accounts.ContainsKey(id)))
        {
            _accounts[id] = name ?? id;
        }
    }

    private void RememberProduct(string? slug, string name)
    {
        if (slug is not null)
        {
            _products[slug] = name;
        }
    }
}
