namespace HostUp.Client.Api;

/// <summary>Whether HostUp allows an action at this moment, and why not.</summary>
public sealed class ActionGate : HostUpModel
{
    /// <summary>Whether the action may be taken now; null when HostUp does not say.</summary>
    public bool? Allowed { get; init; }

    /// <summary>Why it may not, as a sentence for people; null when it may. Not for branching: the text can change.</summary>
    public string? Reason { get; init; }

    /// <summary>Why it may not, as a stable code such as <c>pending_order</c>; null when it may or when HostUp gives none.</summary>
    public string? Code { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => Allowed == true ? "allowed" : Reason ?? Code ?? "not allowed";
}
