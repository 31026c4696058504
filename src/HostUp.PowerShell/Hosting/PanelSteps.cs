using System.Linq;
using System.Net;
using HostUp.Client.Errors;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>What the user can do about failures that are peculiar to the control panel of an account.</summary>
internal static class PanelSteps
{
    private const string PanelScope = "console:services";

    /// <summary>What to do; null where the failure has nothing to do with the panel.</summary>
    public static string? Next(HostUpApiException exception) => exception switch
    {
        // HostUp's pages do not show its status.
        { Failure: ApiFailure.Problem, Code: "account_not_eligible_cpanel" } => HostingMessages.NextLegacyPanel,
        { Failure: ApiFailure.Problem, Code: "password_too_weak" } => HostingMessages.NextWeakPassword,
        { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.Forbidden } when exception.RequiredScopes.Contains(PanelScope) =>
            ErrorRecords.NextStep(exception) + " " + HostingMessages.NextPanelScope,
        _ => null,
    };
}
