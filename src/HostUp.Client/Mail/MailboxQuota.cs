using HostUp.Client.Api;

namespace HostUp.Client.Mail;

/// <summary>How full a mailbox is.</summary>
public sealed class MailboxQuota : HostUpModel
{
    /// <summary>How much mail it holds, in gigabytes of 1024 MB; null when HostUp does not know.</summary>
    public decimal? UsedGb { get; init; }

    /// <summary>How much it may hold, in gigabytes of 1024 MB; null when that is unlimited or not known.</summary>
    public decimal? LimitGb { get; init; }

    /// <summary>How full it is, in per cent; null without a limit.</summary>
    public decimal? UsagePercent { get; init; }

    /// <summary>Whether it is over its limit.</summary>
    public bool? Exceeded { get; init; }

    /// <summary>As in <c>0.13 of 32 GB</c>.</summary>
    public override string ToString() => LimitGb is null ? $"{Number(UsedGb)} GB" : $"{Number(UsedGb)} of {Number(LimitGb)} GB";

    private static string Number(decimal? gigabytes) => gigabytes?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "-";
}
