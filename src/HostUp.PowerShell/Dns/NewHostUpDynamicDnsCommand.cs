using System.Management.Automation;
using System.Net;
using System.Security;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Lets a host name follow a changing address, and emits the address whose opening updates it: a secret.</summary>
[Cmdlet(VerbsCommon.New, "HostUpDynamicDns", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "New-HostUpDynamicDns.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DynamicDnsEndpoints.AddDynamicDns))]
[OutputType(typeof(SecureString), typeof(string))]
public sealed class NewHostUpDynamicDnsCommand : DomainsCmdlet
{
    private OrderedCalls<DynamicDns>? _calls;

    /// <summary>The host name, relative to the domain or whole; @ is the domain itself.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Hostname { get; set; } = string.Empty;

    /// <summary>A for an IPv4 address, AAAA for IPv6.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("RecordType")]
    [ValidateSet("A", "AAAA")]
    public string Type { get; set; } = "A";

    /// <summary>Emits text in place of a SecureString.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<DynamicDns>(this, ThrottleLimit, static () => DnsMessages.AddingDynamicDns, Write);
        Session session = Session;
        string type = Type;
        foreach (string domain in Domain)
        {
            if (Call((client, stop) => HostNames.DomainAsync(session, client, domain, stop), domain) is not { } name)
            {
                continue;
            }

            string hostname = HostNames.Whole(Hostname, name);
            string title = $"{DnsTexts.Name(hostname)} ({type.ToUpperInvariant()})";
            if (ShouldProcess(Session.Title(title), DnsMessages.AddDynamicDns))
            {
                _calls.Add(session, hostname, (client, stop) => client.Domains.WithDomainAsync(
                    domain, (id, stop) => client.DynamicDns.AddAsync(id, hostname, type, name, stop), stop));
            }
        }
    }

    private protected override void Finish() => _calls?.Finish();

    // It is not sent again when it may have arrived: that would be refused, or make a second one.
    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { IsSettled: false } => DnsMessages.NextDynamicDnsUnsettled,
        { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.Conflict } => DnsMessages.NextConflictDynamicDns,
        _ => base.NextStep(exception),
    };

    private void Write(Session session, string hostname, DynamicDns added)
    {
        session.Known.Remember(DynamicDnsCompleter.Hosts, added.Id, added.Hostname, added.RecordType);
        if (added.GetUpdateUrl() is not { } url)
        {
            WriteWarning(Say(DnsMessages.NoUpdateUrl, added));
            return;
        }

        if (!AsPlainText)
        {
            WriteObject(url);
            return;
        }

        using (url)
        {
            WriteObject(new NetworkCredential(string.Empty, url).Password);
        }
    }
}
