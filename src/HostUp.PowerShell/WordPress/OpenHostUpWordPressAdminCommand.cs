using System.Management.Automation;
using System.Security;
using HostUp.Client.Errors;
using HostUp.Client.WordPress;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;

namespace HostUp.PowerShell.WordPress;

/// <summary>Opens the administration of a WordPress site in the browser, logged in.</summary>
[Cmdlet(VerbsCommon.Open, "HostUpWordPressAdmin", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Open-HostUpWordPressAdmin.md")]
[Calls(nameof(WordPressEndpoints.CreateWordPressLogin))]
[OutputType(typeof(SecureString), typeof(string))]
public sealed class OpenHostUpWordPressAdminCommand : AccountLoginCmdlet
{
    /// <summary>The sites: ids (wp_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("SiteId", "Id")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Id")]
    public string[] Site { get; set; } = [];

    private protected override void Process()
    {
        foreach (string account in Account)
        {
            foreach (string site in Site)
            {
                if (CanDeliver(site)
                    && ShouldProcess($"{site}, {Title(account)}", WordPressMessages.OpenAdmin)
                    && Call(
                        (client, stop) => client.HostingAccounts.WithAccountAsync(account, (id, stop) => client.WordPress.CreateLoginAsync(id, site, stop), stop),
                        site) is { } login)
                {
                    Deliver(login.GetLoginUrl(), site);
                }
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.StatusCode == System.Net.HttpStatusCode.NotFound ? WordPressMessages.NextNotFoundSite : base.NextStep(exception);
}
