using System;
using System.Globalization;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Billing;

/// <summary>The saved card. HostUp keeps one at most, and tells the last digits of its number.</summary>
public sealed class SavedCard : HostUpModel
{
    /// <summary>Identifier (<c>card_…</c>).</summary>
    public string? Id { get; init; }

    /// <summary>The kind of card, such as <c>visa</c>.</summary>
    public string? Brand { get; init; }

    /// <summary>The last four digits; null when not known.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? Last4 { get; init; }

    /// <summary>The month after which it is no good, 1 to 12; null when not known.</summary>
    public int? ExpMonth { get; init; }

    /// <summary>The year of <see cref="ExpMonth"/>; null when not known.</summary>
    public int? ExpYear { get; init; }

    /// <summary>Whose name is on it; null when not known.</summary>
    public string? CardholderName { get; init; }

    /// <summary>Whether it is the one that is charged.</summary>
    public bool? IsPrimary { get; init; }

    /// <summary>When it was saved; null when not known.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    /// <summary>Kind, last digits and month, as in <c>visa 4242, 12/2028</c>.</summary>
    public override string ToString() => Parts.Join(
        $"{Brand} {Last4}".Trim(),
        ExpMonth is null || ExpYear is null ? null : string.Format(CultureInfo.InvariantCulture, "{0:00}/{1}", ExpMonth, ExpYear));
}
