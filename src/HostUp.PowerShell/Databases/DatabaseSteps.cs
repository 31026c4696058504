using System.Collections.Generic;
using HostUp.Client.Errors;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Databases;

/// <summary>What the user can do about failures of cmdlets about databases.</summary>
internal static class DatabaseSteps
{
    private const string AccountList = "/shared-hosting";

    /// <summary>Where to look for a user that HostUp does not find; null when it is the account that was not found.</summary>
    public static string? NextOfUser(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.NameNotFound, Path: AccountList } => null,
        { Failure: ApiFailure.Problem, StatusCode: System.Net.HttpStatusCode.NotFound } => DatabasesMessages.NextNotFoundUser,
        _ => null,
    };

    /// <summary>Writes an error for each literal name that no list had.</summary>
    public static void Missing(ConnectedCmdlet cmdlet, NameFilter filter, string nextStep)
    {
        foreach ((string name, IReadOnlyList<string> near) in filter.Missing)
        {
            cmdlet.Fail(ErrorRecords.NameNotFound(name, near, nextStep));
        }
    }
}
