using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>How often an account can be billed, and at which price.</summary>
public sealed class HostingBillingCycle : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>The cycle: <c>monthly</c>, <c>quarterly</c>, <c>semiannually</c>, <c>annually</c>, <c>biennially</c> or <c>triennially</c>.</summary>
    public string? BillingCycle { get; init; }

    /// <summary>Amount per cycle in <see cref="CurrencyCode"/>; null when not published.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Whether the account has it now.</summary>
    public bool? IsCurrent { get; init; }

    /// <summary>The account's id: what <c>Set-HostUpHostingBillingCycle</c> takes from the pipeline.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    /// <summary>Amount and cycle, as in <c>99.00 SEK annually</c>.</summary>
    public override string ToString() => $"{Money.Format(Amount, CurrencyCode)} {BillingCycle}".TrimEnd();
}
