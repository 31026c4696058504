using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>The account that extra disk space is for.</summary>
public sealed class StorageAddonAccount : HostUpModel
{
    /// <summary>Identifier: <c>acct_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Its main domain; null when it has none.</summary>
    public string? Domain { get; init; }

    /// <summary>How often it is billed; it has no price here.</summary>
    public AccountBilling? Billing { get; init; }

    /// <summary>Domain and identifier, as in <c>example.com (acct_…)</c>.</summary>
    public override string ToString() => Domain is null ? Id ?? string.Empty : $"{Domain} ({Id})";
}
