using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.WordPress;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.WordPress;

/// <summary>Installs WordPress on a domain of an account: files, a database and a user.</summary>
[Cmdlet(VerbsCommon.New, "HostUpWordPressSite", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "New-HostUpWordPressSite.md")]
[Calls(nameof(WordPressEndpoints.InstallWordPress), nameof(WordPressEndpoints.ReadWordPressSite))]
[OutputType(typeof(WordPressSite))]
public sealed class NewHostUpWordPressSiteCommand : AccountChangeCmdlet
{
    /// <summary>The domain, which the account has.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Domain", "Name")]
    [ArgumentCompleter(typeof(DomainCompleter))]
    public string Domain { get; set; } = string.Empty;

    /// <summary>The title of the site.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [ValidateNotNullOrEmpty]
    public string SiteName { get; set; } = string.Empty;

    /// <summary>Name and password of the user that administers it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNull]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The e-mail address of that user.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string AdminEmail { get; set; } = string.Empty;

    /// <summary>The folder below that of the domain, such as blog; without it, that of the domain.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Directory { get; set; }

    /// <summary>The subtitle of the site.</summary>
    [Parameter]
    public string? SiteDescription { get; set; }

    /// <summary>The language of the site, such as sv.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Language { get; set; }

    /// <summary>Whether WordPress keeps itself up to date.</summary>
    [Parameter]
    [BooleanTransformation]
    public bool? AutoUpgrade { get; set; }

    /// <summary>Whether plugins are kept up to date.</summary>
    [Parameter]
    [BooleanTransformation]
    public bool? AutoUpgradePlugins { get; set; }

    /// <summary>Whether themes are kept up to date.</summary>
    [Parameter]
    [BooleanTransformation]
    public bool? AutoUpgradeThemes { get; set; }

    private protected override void Process()
    {
        if (Directory is not null && !HostingDirectory.IsWellFormed(Directory))
        {
            Fail(ErrorRecords.InvalidArgument(
                Say(HostingAccessMessages.InvalidDirectory, Directory), "InvalidDirectory", Directory, Messages.NextInvalidArgument));
            return;
        }

        var setup = new WordPressSetup(Domain, SiteName, Credential!.UserName.TrimStart('\\'), Credential.Password, AdminEmail)
        {
            Directory = Directory,
            SiteDescription = SiteDescription,
            Language = Language,
            AutoUpgrade = AutoUpgrade,
            AutoUpgradePlugins = AutoUpgradePlugins,
            AutoUpgradeThemes = AutoUpgradeThemes,
        };
        string place = Directory is null ? Domain : $"{Domain}/{Directory}";
        foreach (string account in Account)
        {
            if (ShouldProcess(Title(account), Say(WordPressMessages.Install, place, SiteName))
                && Call(
                    (client, stop) => client.OfAccountAsync(Session.Known, account, (id, name, stop) => client.WordPress.InstallAsync(id, setup, name, stop), stop),
                    Domain) is { } site)
            {
                Emit(Whole(site));
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { IsSettled: false } => WordPressMessages.NextInstallUnsettled,
        { Code: "password_too_weak" } => HostingAccessMessages.NextPasswordTooWeak,
        _ => base.NextStep(exception),
    };

    // HostUp answers with id and address alone; a key may be allowed to write and not to read.
    private WordPressSite Whole(WordPressSite site) => site is { AccountId: { } account, Id: { } id }
        ? Try((client, stop) => client.WordPress.ReadSiteAsync(account, id, site.AccountName, stop), id) ?? site
        : site;
}
