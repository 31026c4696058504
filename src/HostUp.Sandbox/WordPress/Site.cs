using System;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.WordPress;

/// <summary>A WordPress on an account.</summary>
internal sealed class Site(string id, string domain, string path, string database)
{
    public string Id { get; } = id;

    public string Domain { get; } = domain;

    /// <summary>The folder, from the root of the server.</summary>
    public string Path { get; } = path;

    public string Database { get; } = database;

    public string Version { get; set; } = "6.5.5";

    public string Name { get; set; } = "WordPress";

    public string? AdminUsername { get; set; } = "admin";

    /// <summary>Below the domain; empty for its root.</summary>
    public string Directory { get; set; } = string.Empty;

    public DateTimeOffset? InstalledAt { get; set; }

    /// <summary>What it is called while nobody manages it: its folder below the home of the account's user. Null once somebody does.</summary>
    public string? Key { get; set; }

    public string Url => "https://" + Domain + (Directory.Length == 0 ? string.Empty : "/" + Directory);

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["url"] = Url,
        ["path"] = Path,
        ["domain"] = Domain,
        ["version"] = Version,
        ["siteName"] = Name,
        ["database"] = Database,
        ["adminUsername"] = AdminUsername,
        ["installedAt"] = Timestamp.Format(InstalledAt),
    };

    public JsonObject ToScanResult() => new()
    {
        ["path"] = Path,
        ["url"] = Url,
        ["domain"] = Domain,
        ["version"] = Version,
        ["database"] = Database,
        ["installationKey"] = Key,
    };
}
