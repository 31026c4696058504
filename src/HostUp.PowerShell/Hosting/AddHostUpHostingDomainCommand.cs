using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Adds a domain to an account.</summary>
[Cmdlet(VerbsCommon.Add, "HostUpHostingDomain", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Add-HostUpHostingDomain.md")]
[Calls(nameof(HostingEndpoints.AddHostingDomain))]
[OutputType(typeof(HostingDomain))]
public sealed class AddHostUpHostingDomainCommand : AccountChangeCmdlet
{
    /// <summary>The domains, whole names such as shop.example.com.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Domain", "Name")]
    [ArgumentCompleter(typeof(DomainCompleter))]
    public string[] Domain { get; set; } = [];

    /// <summary>The folder of the site, such as public_html/shop; without it, HostUp's choice.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [AllowNull]
    [ThingTransformation("Directory")]
    public string? Directory { get; set; }

    /// <summary>What HostUp is to do with DNS records that are there already. Without it nothing is chosen: HostUp asks where it matters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateSet("full", "email-only", "website-only", "none")]
    [ThingTransformation("DnsSetup")]
    public string? DnsSetup { get; set; }

    private protected override void Process()
    {
        string? directory = string.IsNullOrEmpty(Directory) ? null : Directory;
        string? setup = DnsSetup?.ToLowerInvariant();
        if (directory is not null && !HostingDirectory.IsWellFormed(directory))
        {
            Fail(ErrorRecords.InvalidArgument(
                Say(HostingAccessMessages.InvalidDirectory, directory), "InvalidDirectory", directory, Messages.NextInvalidArgument));
            return;
        }

        foreach (string account in Account)
        {
            foreach (string domain in Domain)
            {
                Add(account, domain, directory, setup);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { IsSettled: false } => HostingAccessMessages.NextDomainUnsettled,
        { Code: "dns_setup_choice_required" } => DnsSetupChoices.Describe(exception),
        { Code: "domain_not_ready" } => HostingAccessMessages.NextDomainNotReady,
        _ => base.NextStep(exception),
    };

    private void Add(string account, string domain, string? directory, string? setup)
    {
        string what = Say(
            directory is null ? HostingAccessMessages.AddDomain : HostingAccessMessages.AddDomainIn, domain, directory)
            + (setup is null ? string.Empty : ": " + DnsSetupChoices.Effect(setup));
        if (ShouldProcess(Title(account), what)
            && Call(
                (client, stop) => client.OfAccountAsync(
                    Session.Known, account, (id, name, stop) => client.HostingDomains.AddAsync(id, domain, directory, setup, name, stop), stop),
                domain) is { } added)
        {
            Emit(added);
        }
    }
}
