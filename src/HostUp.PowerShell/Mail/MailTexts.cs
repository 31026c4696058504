using HostUp.Client.Errors;
using HostUp.PowerShell.Hosting;

namespace HostUp.PowerShell.Mail;

/// <summary>The words that cmdlets about mail share.</summary>
internal static class MailTexts
{
    private const string AccountList = "/shared-hosting";

    /// <summary>What to do about a failure of any call about mail; null where that depends on the call.</summary>
    public static string? Next(HostUpApiException exception) => exception is { Failure: ApiFailure.NameNotFound, Path: AccountList }
        ? MailMessages.NextNotFoundMailAccount
        : PanelSteps.Next(exception);
}
