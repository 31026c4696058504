using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Hosting;

/// <summary>What a runspace's commands have shown: completion offers it without asking HostUp again.</summary>
internal sealed class KnownValues
{
    // Enough to choose from; a reseller's list must not stay in memory.
    private const int MaxAccounts = 1000;

    private readonly ConcurrentDictionary<string, string> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _products = new(StringComparer.Ordinal);

    private static KnownValues Current => ConnectionStore.Current.KnownValues;

    /// <summary>Account ids with what tells them apart.</summary>
    public static IEnumerable<(string Word, string ToolTip)> Accounts =>
        Current._accounts.OrderBy(static pair => pair.Value, StringComparer.OrdinalIgnoreCase).Select(static pair => (pair.Key, pair.Value));

    /// <summary>Product slugs with their names.</summary>
    public static IEnumerable<(string Word, string ToolTip)> Products =>
        Current._products.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value));

    public static void Remember(HostingAccount account) => RememberAccount(account.Id, account.PrimaryDomain ?? account.Name);

    public static void Remember(HostingAccountDetail account) => RememberAccount(account.Id, account.PrimaryDomain);

    public static void Remember(PlanOption option) => RememberProduct(option.ProductSlug, option.ToString());

    public static void Remember(HostingProduct product) => RememberProduct(product.Slug, product.ToString());

    private static void RememberAccount(string? id, string? name)
    {
        KnownValues current = Current;
        if (id is not null && (current._accounts.Count < MaxAccounts || current._accounts.ContainsKey(id)))
        {
            current._accounts[id] = name ?? id;
        }
    }

    private static void RememberProduct(string? slug, string name)
    {
        if (slug is not null)
        {
            Current._products[slug] = name;
        }
    }
}
