using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Hosting;

/// <summary>A change of billing cycle: one that was made, or what it would be (<see cref="DryRun"/>).</summary>
public sealed class BillingCycleChange : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>The cycle before.</summary>
    public string? CurrentBillingCycle { get; init; }

    /// <summary>The cycle that was asked for.</summary>
    public string? TargetBillingCycle { get; init; }

    /// <summary>Amount per cycle from then on, in <see cref="CurrencyCode"/>. HostUp does not say when it is first due.</summary>
    public decimal? TargetAmount { get; init; }

    /// <summary>ISO 4217 currency, normally <c>SEK</c>.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Whether the cycle was changed.</summary>
    public bool? Changed { get; init; }

    /// <summary>Whether an unpaid invoice stands in the way of the change.</summary>
    public bool? WouldBlock { get; init; }

    /// <summary>True when HostUp confirms that nothing was changed.</summary>
    public bool? DryRun { get; init; }

    /// <summary>The account's id.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    // What a commit is answered with: it was changed, or there was nothing to change.
    [JsonIgnore]
    internal Sentence? ObjectionToCommit => this switch
    {
        { DryRun: true } => new Sentence(static () => HostingBillingMessages.CycleAnsweredAsDryRun),
        { Changed: true } => null,
        { Changed: false, CurrentBillingCycle: { } current } when current == TargetBillingCycle => null,
        { Changed: false } => new Sentence(static () => HostingBillingMessages.CycleDenied),
        _ => new Sentence(static () => HostingBillingMessages.CycleNotSaid),
    };

    /// <summary>Whether HostUp confirms that this is a dry run. When it does not, the account has to be looked at.</summary>
    /// <returns>True when nothing was changed.</returns>
    public bool IsDryRunConfirmed() => DryRun == true && Changed != true;

    /// <summary>What it would cost, to compare with a limit. The price of a cycle counts as due now: HostUp does not say that it is later.</summary>
    /// <returns>The price; null when HostUp does not say it.</returns>
    public Price? GetPrice() => TargetAmount is { } amount ? new Price(amount, CurrencyCode, amount, TargetBillingCycle) : null;

    /// <summary>The error to raise when a dry run is not confirmed.</summary>
    /// <returns>The error: <see cref="ApiFailure.DryRunNotConfirmed"/>.</returns>
    public HostUpApiException NotConfirmed() => new(
        ApiFailure.DryRunNotConfirmed,
        Changed == true
            ? new Sentence(static () => HostingBillingMessages.CycleChangedByDryRun, AccountName ?? AccountId)
            : new Sentence(static () => HostingBillingMessages.CycleDryRunNotConfirmed, AccountName ?? AccountId),
        "POST",
        $"/shared-hosting/{AccountId}/actions/billing-cycle")
    {
        IsSettled = false,
    };

    /// <summary>Both cycles and the price, as in <c>annually to biennially: 189.00 SEK</c>.</summary>
    public override string ToString() => $"{CurrentBillingCycle} to {TargetBillingCycle}: {Money.Format(TargetAmount, CurrencyCode)}";

    internal BillingCycleChange Of(string accountId, string? accountName)
    {
        AccountId = accountId;
        AccountName = accountName;
        return this;
    }
}
