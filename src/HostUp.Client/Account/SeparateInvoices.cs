using HostUp.Client.Api;


namespace HostUp.Client.Account;

/// <summary>Whether services are invoiced one by one.</summary>
public sealed class SeparateInvoices : HostUpModel
{
    /// <summary>True for one invoice per service or domain; false for one consolidated monthly renewal invoice.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Why it is not in effect, as a sentence for people; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>HostUp's name of the setting, for people.</summary>
    public string? Label { get; init; }

    /// <summary>What the setting does, for people.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it may be switched now.</summary>
    public ToggleActions? Actions { get; init; }

    /// <summary><c>separate</c> or <c>consolidated</c>.</summary>
    public override string ToString() => Enabled == true ? "separate" : "consolidated";
}
