using System.Globalization;
using HostUp.Client.Mail;

namespace HostUp.PowerShell.Mail;

/// <summary>Sizes of mailboxes: bytes as people give them, megabytes as HostUp takes them, gigabytes as it tells them.</summary>
internal static class MailboxSize
{
    private const long Megabyte = 1024 * 1024;
    private const decimal MbPerGb = 1024m;

    /// <summary>The megabytes; null when they are no whole number of them, or more than HostUp takes.</summary>
    public static int? ToMegabytes(long bytes) => bytes >= 0 && bytes % Megabyte == 0 && bytes / Megabyte <= MailboxesClient.MaxQuotaMb
        ? (int)(bytes / Megabyte)
        : null;

    /// <summary>Whether a mailbox has that limit. Without one it may be unlimited, or HostUp may not know.</summary>
    public static bool IsLimit(MailboxQuota? quota, int megabytes) => quota?.LimitGb is { } limit && limit * MbPerGb == megabytes;

    /// <summary>As in <c>2 GB</c>.</summary>
    public static string Show(int megabytes) => megabytes == 0 ? MailMessages.NoLimit : Show(megabytes / MbPerGb);

    /// <summary>As in <c>2 GB</c>.</summary>
    public static string Show(decimal? gigabytes) => gigabytes is { } known
        ? known.ToString("0.##", CultureInfo.CurrentCulture) + " GB"
        : MailMessages.NoLimit;
}
