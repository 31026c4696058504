using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Dns;

/// <summary>A DNS zone and its records.</summary>
internal sealed class Zone(string id, string name)
{
    public const string Root = "@";

    /// <summary>The most records of the customer's own.</summary>
    public const int MostRecords = 200;

    public static readonly string[] Nameservers = ["primary.ns.hostup.se", "secondary.ns.hostup.se"];

    private readonly List<ZoneRecord> _records = [];

    public string Id { get; } = id;

    /// <summary>In lower case, and as DNS spells it.</summary>
    public string Name { get; } = name;

    /// <summary>The domain that it belongs to; null for a zone that has only its DNS here.</summary>
    public OwnedDomain? Domain { get; set; }

    public bool IsDnsOnly => Domain is null;

    /// <summary>active, disabled, pending, error or unknown.</summary>
    public string Status { get; set; } = "active";

    /// <summary>Whether it is shown as the first edition of the documents has it: without the CDN, and with other names.</summary>
    public bool IsFirstEdition { get; set; }

    /// <summary>Whether the domain's mail is forwarded: then the root's MX are HostUp's.</summary>
    public bool ForwardsMail { get; set; }

    public ZoneHistory History { get; } = new();

    public IReadOnlyList<ZoneRecord> Records => _records;

    public int CustomerRecords => _records.Count(static record => record.Type is not ("SOA" or "NS"));

    /// <summary>Whether the CDN can be switched on here.</summary>
    public Gate CdnGate => Gate.For(
        IsDnsOnly ? "The CDN needs a domain at HostUp." : IsFirstEdition ? "The CDN is not enabled for this zone." : null, "cdn_not_enabled");

    public string FullName(string relative) => relative == Root ? Name : relative + "." + Name;

    /// <summary>The relative name of one that may be relative or whole; the filters take both.</summary>
    public string Relative(string text)
    {
        string lower = text.ToLowerInvariant();
        return lower.Length == 0 || lower == Name ? Root
            : lower.EndsWith("." + Name, StringComparison.Ordinal) ? lower.Substring(0, lower.Length - Name.Length - 1) : lower;
    }

    public ZoneRecord? Find(string recordId) => _records.Find(record => record.Id == recordId && !record.IsSystem);

    public void Add(ZoneRecord record) => _records.Add(record);

    public void Remove(ZoneRecord record) => _records.Remove(record);

    public IEnumerable<ZoneRecord> Set(string name, string type) => _records.Where(record => record.Name == name && record.Type == type);

    /// <summary>As the list of zones has it.</summary>
    public JsonObject ToListItem() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["zoneStatus"] = Status,
        ["isDnsOnly"] = IsDnsOnly,
        ["kind"] = IsDnsOnly ? "dns_only" : "linked",
        ["recordCount"] = _records.Count(static record => !record.IsSystem),
    };

    /// <summary>As an answer with records has it.</summary>
    /// <param name="shown">How many records the answer has.</param>
    public JsonObject ToJson(int shown)
    {
        int all = _records.Count(static record => !record.IsSystem);
        return IsFirstEdition
            ? new JsonObject { ["id"] = Id, ["name"] = Name, ["zoneStatus"] = Status, ["recordCount"] = all }
            : new JsonObject
            {
                ["id"] = Id,
                ["name"] = Name,
                ["status"] = Status,
                ["recordCount"] = shown,
                ["totalRecordCount"] = all,
                ["liveRecordLimit"] = MostRecords,
                ["exceedsLiveRecordLimit"] = all > MostRecords,
            };
    }
}
