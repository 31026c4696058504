using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Reads who has domains, of anyone.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpWhois", HelpUri = HelpPages.Root + "Get-HostUpWhois.md")]
[Calls(nameof(DnsEndpoints.LookUpWhois))]
[OutputType(typeof(WhoisRecord))]
public sealed class GetHostUpWhoisCommand : ManyCmdlet
{
    private OrderedCalls<WhoisRecord>? _calls;

    /// <summary>The domains, of anyone: names, or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Domain", "Name")]
    public string[] Domain { get; set; } = [];

    /// <summary>Has the registry's own text as well.</summary>
    [Parameter]
    public SwitchParameter IncludeText { get; set; }

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<WhoisRecord>(this, ThrottleLimit, static () => DnsMessages.ReadingWhois, (session, _, record) => Emit(record, session));
        bool includeText = IncludeText;
        _calls.AddAll(Session, Domain, (client, domain, stop) => client.Whois.LookUpAsync(domain, includeText, stop));
    }

    private protected override void Finish() => _calls?.Finish();
}
