using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Domains;

/// <summary>For how many years a domain is renewed at a time, and the choices.</summary>
public sealed class DomainBillingCycle : HostUpModel
{
    /// <summary>The domain; null when it was read by its id alone.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>The years of a period; null when HostUp does not say.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public int? CurrentPeriodYears => WirePeriodYears ?? Billing?.PeriodYears;

    /// <summary>The period as a cycle: <c>annually</c>, <c>biennially</c> or <c>triennially</c>; null for four years and more.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? CurrentBillingCycle => WireBillingCycle ?? Billing?.BillingCycle;

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? CurrencyCode => WireCurrencyCode ?? Billing?.CurrencyCode;

    /// <summary>The periods to choose from; null after a change.</summary>
    public ItemList<DomainPeriodOption>? Options { get; init; }

    /// <summary>Whether the period cannot be changed at present; null when HostUp does not say.</summary>
    public bool? Locked { get; init; }

    /// <summary>What can be done; null when HostUp does not say.</summary>
    public BillingCycleActions? Actions { get; init; }

    /// <summary>What a period costs after a change; null when the period was only read.</summary>
    public DomainBilling? Billing { get; init; }

    /// <summary>Identifier of the domain: <c>dom_</c> and 26 characters.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? DomainId { get; private set; }

    [JsonInclude]
    [JsonPropertyName("currentPeriodYears")]
    internal int? WirePeriodYears { get; init; }

    [JsonInclude]
    [JsonPropertyName("currentBillingCycle")]
    internal string? WireBillingCycle { get; init; }

    [JsonInclude]
    [JsonPropertyName("currencyCode")]
    internal string? WireCurrencyCode { get; init; }

    /// <summary>The domain and its period, as in <c>example.com: annually</c>.</summary>
    public override string ToString() => $"{Domain ?? DomainId}: {CurrentBillingCycle ?? (CurrentPeriodYears is { } years ? $"{years} years" : null)}";

    /// <summary>The choice of so many years.</summary>
    /// <param name="years">The years.</param>
    /// <returns>The choice; null when there is none.</returns>
    public DomainPeriodOption? Find(int years) => Options?.FirstOrDefault(option => option?.PeriodYears == years);

    internal DomainBillingCycle Of(string domainId, string? domain)
    {
        DomainId = domainId;
        Domain = domain is null ? null : DnsName.ToUnicode(DnsName.Zone(domain));
        return this;
    }
}
