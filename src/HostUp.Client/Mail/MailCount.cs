using HostUp.Client.Api;

namespace HostUp.Client.Mail;

/// <summary>How many mailboxes or forwarders a hosting account has.</summary>
public sealed class MailCount : HostUpModel
{
    /// <summary>How many there are.</summary>
    public long? Used { get; init; }

    /// <summary>How many there may be; null for any number.</summary>
    public long? Limit { get; init; }

    /// <summary>How many more there may be; null for any number.</summary>
    public long? Remaining { get; init; }

    /// <summary>As in <c>1 of 10</c>.</summary>
    public override string ToString() => Limit is null ? $"{Used}" : $"{Used} of {Limit}";
}
