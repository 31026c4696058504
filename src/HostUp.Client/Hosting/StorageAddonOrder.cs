using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>An order of extra disk space.</summary>
public sealed class StorageAddonOrder : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>What was ordered.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Addon { get; internal set; }

    /// <summary>Identifier of the invoice (<c>inv_…</c>), which is not paid; null when there is none.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>Identifier of the order (<c>ord_…</c>); null when there is none.</summary>
    public string? OrderId { get; init; }

    /// <summary>Where it is paid. HostUp sends it relative to its site; here it is absolute. Null when there is nowhere.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public Uri? RedirectUrl { get; private set; }

    /// <summary>The account's id.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("redirectUrl")]
    internal string? RedirectPath { get; init; }

    /// <summary>What was ordered and where it is paid, as in <c>storage-10gb: https://…</c>.</summary>
    public override string ToString() => $"{Addon}: {Parts.Join(RedirectUrl?.AbsoluteUri ?? OrderId)}";

    internal StorageAddonOrder Of(string accountId, string? accountName, string addon, Uri site)
    {
        AccountId = accountId;
        AccountName = accountName;
        Addon = addon;

        // Only what a browser opens as a web page: the address is meant to be followed.
        RedirectUrl = RedirectPath is { Length: > 0 } path && Uri.TryCreate(site, path, out Uri? url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == site.Scheme)
            ? url
            : null;
        return this;
    }
}
