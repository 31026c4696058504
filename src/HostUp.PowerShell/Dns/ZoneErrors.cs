using HostUp.Client.Errors;

namespace HostUp.PowerShell.Dns;

/// <summary>What can be done about refusals that HostUp has for zones alone.</summary>
internal static class ZoneErrors
{
    /// <summary>The next step; null where the kind of the failure tells it.</summary>
    public static string? NextStep(HostUpApiException exception) =>
        exception.Code == "mx_record_blocked_email_forwarding" ? DnsMessages.NextMailForwarded : null;
}
