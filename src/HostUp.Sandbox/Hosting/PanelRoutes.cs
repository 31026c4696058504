using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Client.Hosting;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>The control panel of an account: its disk, its password, and links that log in to it.</summary>
internal sealed class PanelRoutes(HostingAccounts accounts, Customer customer)
{
    private const decimal BytesOfGb = 1024m * 1024 * 1024;

    public IEnumerable<Route> Routes =>
    [
        new(HostingEndpoints.ReadDiskQuota, accounts.InPanel(Quota)),
        new(HostingAccessEndpoints.ResetHostingPassword, accounts.InPanel(ResetPassword)) { TakesBody = true },
        new(HostingAccessEndpoints.ReadPanelLogin, ReadLogin),
        new(HostingAccessEndpoints.CreatePanelLogin, CreateLogin),
    ];

    // Each account is as full as its id makes it, and the same one always alike; the sample is a fifth full, as HostUp's example is.
    private static Answer Quota(RouteCall call, HostingAccount account)
    {
        int percent = account.Id == HostingAccounts.SampleId ? 20 : 20 + (account.Id[account.Id.Length - 1] % 5 * 19);
        decimal used = account.Plan.StorageGb * percent / 100m;
        int files = 2500 * percent;
        return Answer.Ok(new JsonObject
        {
            ["bytes"] = new JsonObject
            {
                ["usedBytes"] = Money.Number(used * BytesOfGb),
                ["limitBytes"] = Money.Number(account.Plan.StorageGb * BytesOfGb),
                ["usedGb"] = Money.Number(used),
                ["limitGb"] = account.Plan.StorageGb,
                ["usagePercent"] = percent,
                ["exceeded"] = false,
            },
            ["inodes"] = new JsonObject
            {
                ["used"] = files,
                ["limit"] = 250000,
                ["remaining"] = 250000 - files,
                ["usagePercent"] = percent,
                ["exceeded"] = false,
            },
            ["underQuota"] = true,
        });
    }

    private static Answer ResetPassword(RouteCall call, HostingAccount account)
    {
        var errors = new List<FieldError>();
        var fields = new BodyFields(call.Body, string.Empty, errors);
        string? password = fields.Password("newPassword");
        fields.RejectUnknown();

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        return Answer.Refusal(PanelPassword.Refuse(password!, account.Username!)) ?? Answer.Ok(new JsonObject
        {
            ["accountId"] = account.Id,
            ["username"] = account.Username,
            ["affectedAccess"] = new JsonArray("controlPanel", "ftp", "sftp", "ssh", "webmail"),
        });
    }

    private Answer ReadLogin(RouteCall call) => accounts.Find(call[0]) switch
    {
        null => Answer.Failed(Problem.NotFound()),
        { Username: null } => Answer.Ok(new JsonObject { ["available"] = false, ["reason"] = "The hosting account has not been set up yet." }),
        _ => Answer.Ok(new JsonObject { ["available"] = true, ["reason"] = null }),
    };

    // It is the way that HostUp's pages recommend for the legacy panel: every panel has it.
    private Answer CreateLogin(RouteCall call) => accounts.Find(call[0]) switch
    {
        null => Answer.Failed(Problem.NotFound()),
        { Username: null } => Answer.Failed(Problem.Conflict("The hosting account has not been set up yet.")),
        var account => Answer.Ok(new JsonObject
        {
            ["loginUrl"] = "https://panel.hostup.invalid/login/session/" + customer.Ids.Next(account.Username + "_"),
            ["expiresAt"] = null,
            ["singleUse"] = true,
        }),
    };
}
