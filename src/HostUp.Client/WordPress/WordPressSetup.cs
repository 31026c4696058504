using System.Security;

namespace HostUp.Client.WordPress;

/// <summary>What a new site is to be. Null leaves it to HostUp.</summary>
/// <param name="domain">The domain, which the account has; in any form.</param>
/// <param name="siteName">Its title.</param>
/// <param name="adminUsername">The user that administers it.</param>
/// <param name="adminPassword">That user's password.</param>
/// <param name="adminEmail">That user's address.</param>
public sealed class WordPressSetup(string domain, string siteName, string adminUsername, SecureString adminPassword, string adminEmail)
{
    /// <summary>The domain, which the account has; in any form.</summary>
    public string Domain { get; } = domain;

    /// <summary>Its title.</summary>
    public string SiteName { get; } = siteName;

    /// <summary>The user that administers it.</summary>
    public string AdminUsername { get; } = adminUsername;

    /// <summary>That user's password.</summary>
    public SecureString AdminPassword { get; } = adminPassword;

    /// <summary>That user's address.</summary>
    public string AdminEmail { get; } = adminEmail;

    /// <summary>The folder below the domain's, such as <c>blog</c>; null for the domain's own.</summary>
    public string? Directory { get; init; }

    /// <summary>Its subtitle.</summary>
    public string? SiteDescription { get; init; }

    /// <summary>Its language, such as <c>sv</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Whether WordPress keeps itself up to date.</summary>
    public bool? AutoUpgrade { get; init; }

    /// <summary>Whether plugins are kept up to date.</summary>
    public bool? AutoUpgradePlugins { get; init; }

    /// <summary>Whether themes are kept up to date.</summary>
    public bool? AutoUpgradeThemes { get; init; }
}
