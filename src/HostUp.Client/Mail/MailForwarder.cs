using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Mail;

/// <summary>An address of a hosting account that passes mail on, or swallows it.</summary>
public sealed class MailForwarder : HostUpModel
{
    // How the mail server writes "swallow"; HostUp's first edition has no action.
    private static readonly string[] Swallow = [":blackhole:", "/dev/null"];

    /// <summary>The address, as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Email => WireEmail is null ? null : MailAddress.ToUnicode(WireEmail);

    /// <summary>Where its mail goes; empty when it is swallowed.</summary>
    public ItemList<string>? Destinations { get; init; }

    /// <summary>Whether its mail is swallowed.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool Discard => string.Equals(Action, "discard", StringComparison.OrdinalIgnoreCase)
        || (Destinations is { Count: > 0 } all && all.All(static one => Swallow.Contains(one, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The domain, as people write it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain => WireDomain is null ? null : DnsName.ToUnicode(WireDomain);

    /// <summary>What is before the <c>@</c>.</summary>
    public string? LocalPart { get; init; }

    /// <summary><c>forward</c> or <c>discard</c>; null in the first edition of HostUp's answers.</summary>
    public string? Action { get; init; }

    /// <summary>Identifier: <c>efwd_</c> and 26 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Identifier of the hosting account.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("email")]
    internal string? WireEmail { get; init; }

    [JsonInclude]
    [JsonPropertyName("domain")]
    internal string? WireDomain { get; init; }

    /// <summary>As in <c>info@example.com -> anna@example.net</c>.</summary>
    public override string ToString() => $"{Email ?? Id} -> {(Discard ? "(discarded)" : Destinations?.ToString())}";

    internal MailForwarder Of(string accountId)
    {
        AccountId = accountId;
        return this;
    }

    /// <summary>This forwarder with the destinations of all that have its address.</summary>
    internal MailForwarder Together(IReadOnlyCollection<MailForwarder> all)
    {
        if (all.Count == 1)
        {
            return this;
        }

        var destinations = new ItemList<string>();
        foreach (string destination in all.SelectMany(static one => one.Destinations ?? []).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            destinations.Add(destination);
        }

        return new MailForwarder
        {
            WireEmail = WireEmail,
            WireDomain = WireDomain,
            LocalPart = LocalPart,
            Destinations = destinations,
            Action = all.FirstOrDefault(static one => one.Discard)?.Action ?? Action,
            Id = Id,
        }.Of(AccountId!);
    }
}
