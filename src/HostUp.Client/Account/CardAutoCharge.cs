using HostUp.Client.Api;


namespace HostUp.Client.Account;

/// <summary>Whether the saved card is charged when invoices are due.</summary>
public sealed class CardAutoCharge : HostUpModel
{
    /// <summary>The effective state as a word: <c>active</c>, <c>needs_payment_method</c> (switched on, but no card is saved), or another word HostUp may add.</summary>
    public string? Status { get; init; }

    /// <summary>The saved wish. It takes effect only when <see cref="Status"/> is <c>active</c>.</summary>
    public bool? Configured { get; init; }

    /// <summary>The effective state: true when a due invoice is charged to the card.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Whether a card is saved.</summary>
    public bool? HasPaymentMethod { get; init; }

    /// <summary>How is charged; <c>card</c>.</summary>
    public string? Method { get; init; }

    /// <summary>Why it is not in effect, as a sentence for people; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>HostUp's name of the setting, for people.</summary>
    public string? Label { get; init; }

    /// <summary>What the setting does, for people.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it may be switched now.</summary>
    public ToggleActions? Actions { get; init; }

    /// <summary>The status.</summary>
    public override string ToString() => Status ?? (Enabled == true ? "on" : "off");
}
