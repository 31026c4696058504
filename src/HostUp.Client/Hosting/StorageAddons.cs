using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>Extra disk space that an account can have, and whether it may have more at all.</summary>
public sealed class StorageAddons : HostUpModel
{
    /// <summary>The sizes; null when not sent.</summary>
    public ItemList<StorageAddon>? Tiers { get; init; }

    /// <summary>Whether the account may have more now.</summary>
    public StorageAddonActions? Actions { get; init; }

    /// <summary>The account; null when not sent.</summary>
    public StorageAddonAccount? Account { get; init; }

    /// <summary>The sizes with their prices.</summary>
    public override string ToString() => Tiers?.ToString() ?? string.Empty;

    // A size is handed on alone; it carries what it belongs to.
    internal StorageAddons Of(string accountId, string? accountName)
    {
        foreach (StorageAddon tier in Tiers ?? [])
        {
            tier.AccountId = accountId;
            tier.AccountName = accountName ?? Account?.Domain;
        }

        return this;
    }
}
