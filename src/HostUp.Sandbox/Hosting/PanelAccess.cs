using System;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Hosting;

/// <summary>
/// The way into the control panel of an account. That the key has <c>console:services</c> is checked before, as every scope of an
/// endpoint's declaration is.
/// </summary>
internal static class PanelAccess
{
    /// <summary>A route that works in the panel of the account in the first place of its path.</summary>
    public static Func<RouteCall, Answer> InPanel(this HostingAccounts accounts, Func<RouteCall, HostingAccount, Answer> handle) =>
        call => accounts.Find(call[0]) switch
        {
            null => Answer.Failed(Problem.NotFound()),
            { IsLegacy: true } => Answer.Failed(NotEligible()),

            // Not documented: there is no panel yet.
            { Username: null } => Answer.Failed(Problem.Conflict("The hosting account has not been set up yet.")),
            { } account => handle(call, account),
        };

    // HostUp's pages name the code and show no status: the account's state is the obstacle.
    private static Problem NotEligible() => new(
        409,
        "account_not_eligible_cpanel",
        "Account not eligible",
        "The hosting account is not on cPanel, and this needs it.");
}
